package thekla.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import thekla.customer.Customer;
import thekla.document.merge.Fill;
import thekla.document.merge.Values;
import thekla.kernel.Refusal;
import thekla.paperwork.FillPaper;
import thekla.paperwork.Paper;
import thekla.paperwork.Papers;
import thekla.paperwork.ShopPapers;
import thekla.text.Texts;

/** {@code thekla document …} */
@Command(name = "document")
final class DocumentCommands {

  @ParentCommand Root root;

  @Command(name = "list")
  int list() {
    List<Paper> papers = Papers.in(Locale.of(root.texts.locale().getLanguage()));
    if (root.json) {
      root.print(papers.stream().map(DocumentCommands::shape).toList());
    } else {
      papers.forEach(
          paper ->
              root.out.println(
                  Lines.of(
                      paper.id(),
                      paper.version(),
                      paper.date(),
                      String.join(" ", paper.countries()),
                      paper.title())));
    }
    return CommandLineDoor.DONE;
  }

  private static Map<String, Object> shape(Paper paper) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("id", paper.id());
    shape.put("version", paper.version());
    shape.put("date", paper.date().toString());
    shape.put("language", paper.language().getLanguage());
    shape.put("countries", paper.countries());
    shape.put("title", paper.title());
    shape.put("for", paper.audience());
    shape.put("hash", paper.hash());
    return shape;
  }

  @Command(name = "fill")
  int fill(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--customer", paramLabel = "NR") @Nullable String number,
      @Option(names = "--blank") boolean blank,
      @Option(names = "--out", required = true, paramLabel = "FILE") Path out) {
    Customer customer = null;
    if (number != null) {
      customer = root.graph().customers.byNumber(number).orElse(null);
      if (customer == null) {
        return root.refuse(List.of(Refusal.of("customer-unknown", "customer")));
      }
    }
    ShopPapers papers = root.graph().paperwork.papers;
    Optional<Paper> paper = paper(papers, name, customer);
    if (paper.isEmpty()) {
      return root.refuse(List.of(Refusal.of("paper-unknown", "document")));
    }
    Locale language = paper.get().language();
    Values values =
        blank
            ? papers.blank(language)
            : customer == null ? papers.values(language) : papers.values(language, customer);
    return tell(
        FillPaper.fill(
            paper.get(),
            papers.country(),
            values,
            blank ? Fill.Blanks.ROOM : Fill.Blanks.REFUSED,
            out));
  }

  /** The language that was asked for as it is; else the customer's, else the shop's (R-DOC-5). */
  private Optional<Paper> paper(ShopPapers papers, String name, @Nullable Customer customer) {
    String asked = root.language;
    if (asked != null && Texts.LANGUAGES.contains(Locale.of(asked))) {
      return Papers.named(name, Locale.of(asked));
    }
    return papers.forReader(
        name, customer == null ? root.texts.locale() : Locale.of(customer.language()));
  }

  private int tell(FillPaper.Result result) {
    return switch (result) {
      case FillPaper.Result.Refused refused -> root.refuse(refused.reasons());
      case FillPaper.Result.Written written -> {
        if (root.json) {
          root.print(Map.of("file", written.file().toString()));
        } else {
          root.out.println(Lines.of(written.file()));
        }
        yield CommandLineDoor.DONE;
      }
    };
  }
}

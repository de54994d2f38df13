package thekla.printing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentShop;
import thekla.kernel.Refusal;
import thekla.printing.ChoosePrinter;
import thekla.printing.PrintKind;
import thekla.printing.Printers;
import thekla.ui.Background;

/** A clerk chooses printers for the workplace, on a real database and a real print service. */
class PrintersPresenterTest {

  private static final String HERE = "Theke 1";
  private static final PrintService SERVICE =
      StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
          DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
          .getPrintService(new ByteArrayOutputStream());

  @TempDir Path folder;
  private ConsentShop shop;
  private final List<PrintService> there = new ArrayList<>(List.of(SERVICE));
  private final List<String> refused = new ArrayList<>();
  private PrintersPresenter presenter;

  @BeforeEach
  void aWorkplace() {
    shop = new ConsentShop(folder);
    Printers printers = new Printers(() -> there);
    presenter =
        new PrintersPresenter(
            () ->
                new PrintersPresenter.Work(
                    () -> shop.graph.printing.chosen.of(HERE),
                    printers::names,
                    new ChoosePrinter(shop.graph.unitOfWork, shop.graph.printing.chosen, printers),
                    () -> HERE),
            new Background(
                Runnable::run,
                Runnable::run,
                failure -> {
                  throw new AssertionError(failure);
                }));
    presenter.attach(
        new PrintersPresenter.View() {
          @Override
          public void show(PrintersPresenter.State state) {
            // the state is asked for below
          }

          @Override
          public void refused(Refusal reason) {
            refused.add(reason.code());
          }
        });
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  @Test
  void what_is_chosen_holds_at_once_and_can_be_taken_back() {
    String name = SERVICE.getName();
    assertThat(presenter.state().offered()).containsExactly(name);
    presenter.choose(PrintKind.LABEL, name);
    assertThat(shop.graph.printing.chosen.of(HERE)).containsExactly(entry(name));
    assertThat(presenter.state().chosen()).containsExactly(entry(name));

    presenter.choose(PrintKind.LABEL, "");
    assertThat(shop.graph.printing.chosen.of(HERE)).isEmpty();
    assertThat(refused).isEmpty();
  }

  private static Map.Entry<PrintKind, String> entry(String name) {
    return Map.entry(PrintKind.LABEL, name);
  }

  @Test
  void a_printer_that_went_meanwhile_is_refused_and_the_choice_stays() {
    there.clear();
    presenter.choose(PrintKind.SLIP, SERVICE.getName());
    assertThat(refused).containsExactly("printer-unknown");
    assertThat(presenter.state().chosen()).isEmpty();
  }
}

package thekla.paperwork;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import thekla.document.source.Source;
import thekla.kernel.Fault;

/** The papers of the program, in its three languages. */
public final class Papers {

  public static final String NOTICE = "customer-notice";
  static final String SLIP_NOTE = "slip-note";
  static final String CONSENT_FORM = "consent-form";

  /** In the order they are shown. */
  public static final List<String> IDS =
      List.of(
          NOTICE,
          SLIP_NOTE,
          CONSENT_FORM,
          "oral-scripts",
          "letter-receipt",
          "letter-access",
          "letter-erasure",
          "letter-refusal",
          "letter-extension",
          "letter-withdrawal",
          "processing-agreement",
          "information",
          "deletion-concept",
          "breach-register");

  private Papers() {}

  public static List<Paper> in(Locale language) {
    return IDS.stream().map(id -> named(id, language).orElseThrow()).toList();
  }

  /** A paper by its id; empty when there is none of this name. */
  public static Optional<Paper> named(String id, Locale language) {
    if (!IDS.contains(id)) {
      return Optional.empty();
    }
    String file = "/thekla/paperwork/" + language.getLanguage() + "/" + id + ".md";
    try (InputStream in = Papers.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException(file);
      }
      byte[] bytes = in.readAllBytes();
      return Optional.of(
          Paper.of(Source.read(new String(bytes, StandardCharsets.UTF_8)), hash(bytes)));
    } catch (IOException e) {
      throw new Fault("paper-source", e);
    }
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

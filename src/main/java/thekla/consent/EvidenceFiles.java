package thekla.consent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import thekla.kernel.Fault;
import thekla.kernel.WholeFile;

/** Scans of signed forms, in the data folder under the hash of what they hold. */
public final class EvidenceFiles {

  private final Path folder;

  public EvidenceFiles(Path dataFolder) {
    folder = dataFolder.resolve("evidence");
  }

  /**
   * A scan that is kept.
   *
   * @param hash SHA-256 of its bytes, in hexadecimal
   * @param added whether it was not there before
   */
  public record Kept(String hash, Path file, boolean added) {}

  /**
   * Copies a scan; it is whole when it is there. Off the event thread.
   *
   * @return empty when it cannot be read
   */
  public Optional<Kept> keep(Path scan) {
    if (!Files.isRegularFile(scan) || !Files.isReadable(scan)) {
      return Optional.empty();
    }
    MessageDigest digest = Sha256.digest();
    try {
      // its name is its own hash, known once it is read
      Path copy =
          WholeFile.write(
              folder.resolve(UUID.randomUUID() + ".scan"),
              out -> {
                try (InputStream in = new DigestInputStream(Files.newInputStream(scan), digest)) {
                  in.transferTo(out);
                }
              });
      String hash = HexFormat.of().formatHex(digest.digest());
      Path kept = folder.resolve(hash + "." + ending(scan));
      boolean added = !Files.exists(kept);
      Files.move(copy, kept, StandardCopyOption.REPLACE_EXISTING);
      return Optional.of(new Kept(hash, kept, added));
    } catch (IOException e) {
      throw new Fault("evidence", e);
    }
  }

  /** Takes a scan away again that no row of the ledger came to refer to. */
  public void drop(Kept kept) {
    if (kept.added()) {
      try {
        Files.deleteIfExists(kept.file());
      } catch (IOException e) {
        throw new Fault("evidence", e);
      }
    }
  }

  private static String ending(Path scan) {
    String name = String.valueOf(scan.getFileName()).toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return ending.matches("[a-z0-9]{1,5}") && ending.length() < name.length() ? ending : "bin";
  }
}

package thekla.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import thekla.kernel.Fault;
import thekla.kernel.Refusal;

/** Scans and messages that prove a consent, below the data folder under their own hash. */
public final class Evidence {

  private static final String NAME = "[a-z0-9]{1,8}";

  private final Path folder;

  public Evidence(Path dataFolder) {
    this.folder = dataFolder.resolve("evidence");
  }

  /** What came of keeping a file. */
  public sealed interface Result {
    /**
     * @param hash SHA-256 of the file, in hexadecimal
     * @param fresh false when the same file was there already
     */
    record Kept(String hash, Path file, boolean fresh) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  /** Copies a file; its name bears its hash, never a person's. */
  public Result keep(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return new Result.Refused(List.of(Refusal.of("evidence-unreadable", "evidence")));
    }
    try {
      Files.createDirectories(folder);
      Path copy = Files.createTempFile(folder, "new", ".tmp");
      String hash = copy(file, copy);
      Path kept = folder.resolve(hash + extension(file));
      boolean fresh = !Files.exists(kept);
      Files.move(copy, kept, StandardCopyOption.REPLACE_EXISTING);
      return new Result.Kept(hash, kept, fresh);
    } catch (IOException e) {
      throw new Fault("evidence", e);
    }
  }

  /** Takes a file away again that nothing refers to. */
  public void drop(Result.Kept kept) {
    try {
      if (kept.fresh()) {
        Files.deleteIfExists(kept.file());
      }
    } catch (IOException e) {
      throw new Fault("evidence", e);
    }
  }

  private static String copy(Path file, Path to) throws IOException {
    MessageDigest sha = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha);
        OutputStream out = Files.newOutputStream(to)) {
      in.transferTo(out);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static String extension(Path file) {
    String name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.contains(".") && end.matches(NAME) ? "." + end : ".bin";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

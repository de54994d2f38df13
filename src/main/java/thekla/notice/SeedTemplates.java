package thekla.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import thekla.customer.Channel;
import thekla.kernel.BusinessClock;
import thekla.kernel.UnitOfWork;
import thekla.text.Texts;

/** The templates a shop begins with. */
public final class SeedTemplates {

  private final UnitOfWork unitOfWork;
  private final Templates templates;
  private final BusinessClock clock;

  public SeedTemplates(UnitOfWork unitOfWork, Templates templates, BusinessClock clock) {
    this.unitOfWork = unitOfWork;
    this.templates = templates;
    this.clock = clock;
  }

  /** Only where there never was one for this; what the shop took out does not come back. */
  public void seed() {
    unitOfWork.run(
        () -> {
          for (MessagePurpose purpose : MessagePurpose.values()) {
            if (templates.isEmpty(purpose)) {
              seed(purpose);
            }
          }
        });
  }

  private void seed(MessagePurpose purpose) {
    Instant now = clock.now();
    for (Locale language : Texts.LANGUAGES) {
      for (Channel channel : List.of(Channel.EMAIL, Channel.SMS)) {
        templates.add(read(purpose, channel, language.getLanguage()), now);
      }
    }
  }

  /** The first line is the name, the second the subject, the rest after a blank line the text. */
  static MessageTemplate read(MessagePurpose purpose, Channel channel, String language) {
    String name =
        (purpose.name() + "_" + channel.name()).toLowerCase(Locale.ROOT) + "_" + language + ".txt";
    try (InputStream in = SeedTemplates.class.getResourceAsStream("templates/" + name)) {
      if (in == null) {
        throw new IOException(name);
      }
      String[] parts =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("\r\n", "\n")
              .split("\n", 4);
      return new MessageTemplate(
          0, purpose, channel, language, parts[0].strip(), parts[1].strip(), parts[3].strip(), 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

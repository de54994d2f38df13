package thekla.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;

/** What exactly somebody agrees to: a purpose, for advertising by one channel. */
public enum ConsentScope {
  STORAGE(ConsentKind.STORAGE, ConsentPurpose.CARD, null),
  NOTIFICATION(ConsentKind.NOTIFICATION, ConsentPurpose.NOTIFY, null),
  ADS_EMAIL(ConsentKind.ADVERTISING, ConsentPurpose.ADS, Channel.EMAIL),
  ADS_SMS(ConsentKind.ADVERTISING, ConsentPurpose.ADS, Channel.SMS),
  ADS_PHONE(ConsentKind.ADVERTISING, ConsentPurpose.ADS, Channel.PHONE),
  ADS_LETTER(ConsentKind.ADVERTISING, ConsentPurpose.ADS, Channel.LETTER),
  PROFILE(ConsentKind.ADVERTISING, ConsentPurpose.PROFILE, null);

  private final ConsentKind kind;
  private final ConsentPurpose purpose;
  private final @Nullable Channel channel;

  ConsentScope(ConsentKind kind, ConsentPurpose purpose, @Nullable Channel channel) {
    this.kind = kind;
    this.purpose = purpose;
    this.channel = channel;
  }

  public ConsentKind kind() {
    return kind;
  }

  public ConsentPurpose purpose() {
    return purpose;
  }

  /** The channel of advertising; empty for what has none. */
  public Optional<Channel> channel() {
    return Optional.ofNullable(channel);
  }

  public static List<ConsentScope> of(ConsentKind kind) {
    return Arrays.stream(values()).filter(scope -> scope.kind == kind).toList();
  }

  public static Optional<ConsentScope> advertisingBy(Channel channel) {
    return Arrays.stream(values()).filter(scope -> scope.channel == channel).findFirst();
  }
}

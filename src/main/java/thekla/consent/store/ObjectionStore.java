package thekla.consent.store;

import static thekla.schema.Tables.CONTACT_OBJECTION;
import static thekla.schema.Tables.SOFT_OPT_IN_NOTICE;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import thekla.consent.Objections;
import thekla.consent.SoftOptInNotices;
import thekla.customer.Channel;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.kernel.Fault;
import thekla.kernel.UnitOfWork;
import thekla.shop.store.Settings;

/** HMAC-SHA256 under the shop's own secret: a plain hash of a number is guessed in minutes. */
public final class ObjectionStore implements Objections, SoftOptInNotices {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String SECRET = "secret.marks";
  private static final int SECRET_BYTES = 32;

  private final Supplier<DSLContext> sql;
  private final byte[] secret;

  private ObjectionStore(Supplier<DSLContext> sql, byte[] secret) {
    this.sql = sql;
    this.secret = secret;
  }

  /** Makes the shop's secret where there is none yet. */
  public static ObjectionStore open(Supplier<DSLContext> sql, UnitOfWork work) {
    String secret = work.call(() -> loadOrMake(new Settings(sql)));
    return new ObjectionStore(sql, HexFormat.of().parseHex(secret));
  }

  @Override
  public Optional<String> mark(Customer customer, Channel channel) {
    return switch (channel) {
      case NONE -> Optional.empty();
      case EMAIL, SMS, PHONE -> customer.contact(channel).map(this::mark);
      case LETTER ->
          channel.reaches(customer)
              ? Optional.of(keyed(letters(customer.name(), customer.postcode(), customer.street())))
              : Optional.empty();
    };
  }

  @Override
  public String mark(ContactPoint point) {
    return keyed(point.canonical());
  }

  /** However it is spaced and written, without signs. */
  private static String letters(@Nullable String... parts) {
    StringBuilder letters = new StringBuilder();
    for (@Nullable String part : parts) {
      if (part != null) {
        part.toLowerCase(Locale.ROOT)
            .codePoints()
            .filter(Character::isLetterOrDigit)
            .forEach(letters::appendCodePoint);
      }
      letters.append('|');
    }
    return letters.toString();
  }

  /** A hash under the shop's own secret, in hexadecimal. */
  public String keyed(String value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new Fault("mark", e);
    }
  }

  private static String loadOrMake(Settings settings) {
    return settings.get(SECRET).orElseGet(() -> made(settings));
  }

  private static String made(Settings settings) {
    byte[] fresh = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(fresh);
    String written = HexFormat.of().formatHex(fresh);
    settings.put(SECRET, written);
    return written;
  }

  @Override
  public boolean contains(String mark, Channel channel) {
    return sql.get()
        .fetchExists(
            CONTACT_OBJECTION,
            CONTACT_OBJECTION.MARK.eq(mark).and(CONTACT_OBJECTION.CHANNEL.eq(channel.name())));
  }

  @Override
  public Map<String, Set<Channel>> of(Collection<String> marks) {
    Map<String, Set<Channel>> objected = new HashMap<>();
    for (List<String> slice : EqualSlices.of(marks)) {
      sql.get()
          .select(CONTACT_OBJECTION.MARK, CONTACT_OBJECTION.CHANNEL)
          .from(CONTACT_OBJECTION)
          .where(CONTACT_OBJECTION.MARK.in(slice))
          .forEach(
              row ->
                  objected
                      .computeIfAbsent(row.value1(), mark -> EnumSet.noneOf(Channel.class))
                      .add(Channel.valueOf(row.value2())));
    }
    return objected;
  }

  @Override
  public void add(String mark, Channel channel, Instant at) {
    if (!contains(mark, channel)) {
      sql.get()
          .insertInto(CONTACT_OBJECTION)
          .set(CONTACT_OBJECTION.MARK, mark)
          .set(CONTACT_OBJECTION.CHANNEL, channel.name())
          .set(CONTACT_OBJECTION.OBJECTED_AT, Moments.utc(at))
          .execute();
    }
  }

  @Override
  public void lift(String mark, Channel channel) {
    sql.get()
        .deleteFrom(CONTACT_OBJECTION)
        .where(CONTACT_OBJECTION.MARK.eq(mark), CONTACT_OBJECTION.CHANNEL.eq(channel.name()))
        .execute();
  }

  @Override
  public Optional<Notice> notice(long customerId, String contactMark) {
    return sql.get()
        .selectFrom(SOFT_OPT_IN_NOTICE)
        .where(
            SOFT_OPT_IN_NOTICE.CUSTOMER_ID.eq(customerId),
            SOFT_OPT_IN_NOTICE.CONTACT_MARK.eq(contactMark))
        .fetchOptional(
            row ->
                new Notice(
                    contactMark,
                    row.get(SOFT_OPT_IN_NOTICE.ORDER_NUMBER),
                    Moments.instant(row.get(SOFT_OPT_IN_NOTICE.TOLD_AT)),
                    row.get(SOFT_OPT_IN_NOTICE.CLERK)));
  }

  @Override
  public void add(long customerId, Notice notice) {
    sql.get()
        .insertInto(SOFT_OPT_IN_NOTICE)
        .set(SOFT_OPT_IN_NOTICE.CUSTOMER_ID, customerId)
        .set(SOFT_OPT_IN_NOTICE.CONTACT_MARK, notice.contactMark())
        .set(SOFT_OPT_IN_NOTICE.ORDER_NUMBER, notice.orderNumber())
        .set(SOFT_OPT_IN_NOTICE.TOLD_AT, Moments.utc(notice.toldAt()))
        .set(SOFT_OPT_IN_NOTICE.CLERK, notice.clerk())
        .execute();
  }
}

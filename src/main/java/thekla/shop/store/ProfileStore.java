package thekla.shop.store;

import static thekla.schema.Tables.SHOP_PARTNER;
import static thekla.schema.Tables.SHOP_PROFILE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import thekla.shop.Profile;
import thekla.shop.Profiles;
import thekla.shop.Purpose;

/** One row, and one for each partner. */
public final class ProfileStore implements Profiles {

  private static final int ID = 1;

  /** What a partner is. */
  private enum Kind {
    JOINT,
    RECIPIENT,
    PROCESSOR,
    TRANSFER
  }

  private record Partner(
      Kind kind,
      int position,
      String name,
      String role,
      String country,
      @Nullable LocalDate contract) {}

  private final Supplier<DSLContext> sql;

  public ProfileStore(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public Profile load() {
    Record row = sql.get().selectFrom(SHOP_PROFILE).where(SHOP_PROFILE.ID.eq(ID)).fetchOne();
    return row == null ? Profile.EMPTY : profile(row, partners());
  }

  private static Profile profile(Record row, List<Partner> partners) {
    return new Profile(
        row.get(SHOP_PROFILE.OWNER),
        row.get(SHOP_PROFILE.PHONE),
        row.get(SHOP_PROFILE.EMAIL),
        row.get(SHOP_PROFILE.WEB),
        delegate(row, SHOP_PROFILE.DPO_NAME, SHOP_PROFILE.DPO_CONTACT),
        delegate(row, SHOP_PROFILE.REPRESENTATIVE_NAME, SHOP_PROFILE.REPRESENTATIVE_CONTACT),
        of(partners, Kind.JOINT).stream()
            .map(one -> new Profile.JointController(one.name(), one.role()))
            .toList(),
        new Profile.Authority(
            row.get(SHOP_PROFILE.AUTHORITY_NAME),
            row.get(SHOP_PROFILE.AUTHORITY_ADDRESS),
            row.get(SHOP_PROFILE.AUTHORITY_WEB)),
        purposes(row.get(SHOP_PROFILE.PURPOSES)),
        of(partners, Kind.RECIPIENT).stream()
            .map(one -> new Profile.Recipient(one.name(), one.role()))
            .toList(),
        of(partners, Kind.PROCESSOR).stream()
            .map(
                one -> new Profile.Processor(one.name(), one.role(), one.country(), one.contract()))
            .toList(),
        of(partners, Kind.TRANSFER).stream()
            .map(one -> new Profile.Transfer(one.name(), one.country(), one.role()))
            .toList(),
        Set.copyOf(words(row.get(SHOP_PROFILE.MEASURES))),
        new Profile.Agreement(
            row.get(SHOP_PROFILE.AGREEMENT_HOURS),
            row.get(SHOP_PROFILE.AGREEMENT_OBJECTION_DAYS),
            row.get(SHOP_PROFILE.AGREEMENT_REMOTE_SUPPORT),
            row.get(SHOP_PROFILE.AGREEMENT_HOSTING),
            row.get(SHOP_PROFILE.AGREEMENT_BACKUP)),
        row.get(SHOP_PROFILE.VERSION));
  }

  private static Profile.@Nullable Delegate delegate(
      Record row, Field<String> name, Field<String> contact) {
    String called = row.get(name);
    return called == null
        ? null
        : new Profile.Delegate(called, Optional.ofNullable(row.get(contact)).orElse(""));
  }

  private static List<String> words(String written) {
    return Arrays.stream(written.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static Set<Purpose> purposes(String written) {
    Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
    words(written).forEach(word -> purposes.add(Purpose.valueOf(word)));
    return purposes;
  }

  private List<Partner> partners() {
    return sql.get().selectFrom(SHOP_PARTNER).fetch().stream()
        .map(
            row ->
                new Partner(
                    Kind.valueOf(row.get(SHOP_PARTNER.KIND)),
                    row.get(SHOP_PARTNER.POSITION),
                    row.get(SHOP_PARTNER.NAME),
                    row.get(SHOP_PARTNER.ROLE),
                    row.get(SHOP_PARTNER.COUNTRY),
                    row.get(SHOP_PARTNER.CONTRACT_ON)))
        .sorted(Comparator.comparing(Partner::kind).thenComparingInt(Partner::position))
        .toList();
  }

  private static List<Partner> of(List<Partner> partners, Kind kind) {
    return partners.stream().filter(one -> one.kind() == kind).toList();
  }

  @Override
  public boolean save(Profile profile) {
    if (profile.version() == 0 && !sql.get().fetchExists(SHOP_PROFILE, SHOP_PROFILE.ID.eq(ID))) {
      insert();
    }
    if (!update(profile)) {
      return false;
    }
    sql.get().deleteFrom(SHOP_PARTNER).execute();
    partners(profile).forEach(this::insert);
    return true;
  }

  private void insert() {
    sql.get()
        .insertInto(SHOP_PROFILE)
        .set(SHOP_PROFILE.ID, ID)
        .set(SHOP_PROFILE.OWNER, "")
        .set(SHOP_PROFILE.PHONE, "")
        .set(SHOP_PROFILE.EMAIL, "")
        .set(SHOP_PROFILE.WEB, "")
        .set(SHOP_PROFILE.AUTHORITY_NAME, "")
        .set(SHOP_PROFILE.AUTHORITY_ADDRESS, "")
        .set(SHOP_PROFILE.AUTHORITY_WEB, "")
        .set(SHOP_PROFILE.PURPOSES, "")
        .set(SHOP_PROFILE.MEASURES, "")
        .set(SHOP_PROFILE.AGREEMENT_HOURS, 0)
        .set(SHOP_PROFILE.AGREEMENT_OBJECTION_DAYS, 0)
        .set(SHOP_PROFILE.AGREEMENT_REMOTE_SUPPORT, false)
        .set(SHOP_PROFILE.AGREEMENT_HOSTING, false)
        .set(SHOP_PROFILE.AGREEMENT_BACKUP, false)
        .set(SHOP_PROFILE.VERSION, 0)
        .execute();
  }

  private boolean update(Profile profile) {
    Profile.Delegate dpo = profile.dpo();
    Profile.Delegate representative = profile.representative();
    return sql.get()
            .update(SHOP_PROFILE)
            .set(SHOP_PROFILE.OWNER, profile.owner())
            .set(SHOP_PROFILE.PHONE, profile.phone())
            .set(SHOP_PROFILE.EMAIL, profile.email())
            .set(SHOP_PROFILE.WEB, profile.web())
            .set(SHOP_PROFILE.DPO_NAME, dpo == null ? null : dpo.name())
            .set(SHOP_PROFILE.DPO_CONTACT, dpo == null ? null : dpo.contact())
            .set(
                SHOP_PROFILE.REPRESENTATIVE_NAME,
                representative == null ? null : representative.name())
            .set(
                SHOP_PROFILE.REPRESENTATIVE_CONTACT,
                representative == null ? null : representative.contact())
            .set(SHOP_PROFILE.AUTHORITY_NAME, profile.authority().name())
            .set(SHOP_PROFILE.AUTHORITY_ADDRESS, profile.authority().address())
            .set(SHOP_PROFILE.AUTHORITY_WEB, profile.authority().web())
            .set(
                SHOP_PROFILE.PURPOSES,
                profile.chosen().stream().map(Purpose::name).collect(Collectors.joining(" ")))
            .set(SHOP_PROFILE.MEASURES, String.join(" ", profile.measures()))
            .set(SHOP_PROFILE.AGREEMENT_HOURS, profile.agreement().hours())
            .set(SHOP_PROFILE.AGREEMENT_OBJECTION_DAYS, profile.agreement().objectionDays())
            .set(SHOP_PROFILE.AGREEMENT_REMOTE_SUPPORT, profile.agreement().remoteSupport())
            .set(SHOP_PROFILE.AGREEMENT_HOSTING, profile.agreement().hosting())
            .set(SHOP_PROFILE.AGREEMENT_BACKUP, profile.agreement().backup())
            .set(SHOP_PROFILE.VERSION, profile.version() + 1)
            .where(SHOP_PROFILE.ID.eq(ID), SHOP_PROFILE.VERSION.eq(profile.version()))
            .execute()
        == 1;
  }

  private static List<Partner> partners(Profile profile) {
    List<Partner> partners = new ArrayList<>();
    for (Profile.JointController one : profile.joint()) {
      partners.add(new Partner(Kind.JOINT, partners.size(), one.name(), one.purpose(), "", null));
    }
    for (Profile.Recipient one : profile.recipients()) {
      partners.add(
          new Partner(Kind.RECIPIENT, partners.size(), one.name(), one.purpose(), "", null));
    }
    for (Profile.Processor one : profile.processors()) {
      partners.add(
          new Partner(
              Kind.PROCESSOR,
              partners.size(),
              one.name(),
              one.service(),
              one.country(),
              one.contractDate()));
    }
    for (Profile.Transfer one : profile.transfers()) {
      partners.add(
          new Partner(
              Kind.TRANSFER,
              partners.size(),
              one.recipient(),
              one.safeguard(),
              one.country(),
              null));
    }
    return partners;
  }

  private void insert(Partner partner) {
    sql.get()
        .insertInto(SHOP_PARTNER)
        .set(SHOP_PARTNER.KIND, partner.kind().name())
        .set(SHOP_PARTNER.POSITION, partner.position())
        .set(SHOP_PARTNER.NAME, partner.name())
        .set(SHOP_PARTNER.ROLE, partner.role())
        .set(SHOP_PARTNER.COUNTRY, partner.country())
        .set(SHOP_PARTNER.CONTRACT_ON, partner.contract())
        .execute();
  }
}

package thekla.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import thekla.article.Articles;
import thekla.article.ImportArticles;
import thekla.article.SaveArticle;
import thekla.article.onix.OnixFile;
import thekla.article.store.ArticleStore;
import thekla.article.store.CatalogueStore;
import thekla.consent.ConsentExport;
import thekla.consent.ConsentListener;
import thekla.consent.ConsentTexts;
import thekla.consent.Consents;
import thekla.consent.ContactPolicy;
import thekla.consent.ContactSwitches;
import thekla.consent.EvidenceFiles;
import thekla.consent.ImportConsents;
import thekla.consent.IssueText;
import thekla.consent.LapseWithContacts;
import thekla.consent.Ledger;
import thekla.consent.MergeConsents;
import thekla.consent.Objections;
import thekla.consent.RecordConsent;
import thekla.consent.TellOfObjection;
import thekla.consent.store.LedgerStore;
import thekla.consent.store.ObjectionStore;
import thekla.consent.store.SwitchStore;
import thekla.consent.store.TextStore;
import thekla.customer.CardChanges;
import thekla.customer.ContactPoint;
import thekla.customer.Customers;
import thekla.customer.ImportCustomers;
import thekla.customer.MergeCustomers;
import thekla.customer.ObjectedContacts;
import thekla.customer.PreviewImport;
import thekla.customer.SaveCustomer;
import thekla.customer.imports.AddressFileReader;
import thekla.customer.store.CustomerStore;
import thekla.customer.store.CustomerWordIndex;
import thekla.host.Host;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.UnitOfWork;
import thekla.notice.CustomerNotices;
import thekla.notice.RecordInterest;
import thekla.notice.store.InterestStore;
import thekla.notice.store.MessageMoves;
import thekla.order.CancelOrder;
import thekla.order.FollowOrders;
import thekla.order.MessageRule;
import thekla.order.OrderBook;
import thekla.order.OrderLists;
import thekla.order.OrderProgress;
import thekla.order.ParkOrder;
import thekla.order.PartingDays;
import thekla.order.RetentionSettings;
import thekla.order.TakeOrder;
import thekla.order.Titles;
import thekla.order.store.OrderListsStore;
import thekla.order.store.OrderStore;
import thekla.order.store.ProgressStore;
import thekla.order.store.RetentionStore;
import thekla.paperwork.store.FormStore;
import thekla.privacy.PersonalDataMap;
import thekla.privacy.StorageEnds;
import thekla.privacy.store.ErasureStore;
import thekla.privacy.store.HoldStore;
import thekla.shop.ShopDetails;
import thekla.shop.store.ShopStore;
import thekla.storage.Database;
import thekla.text.Texts;

/** Every part of the program, put together by plain constructors. */
public final class Graph implements AutoCloseable {

  public final BusinessClock clock;
  public final UnitOfWork unitOfWork;
  public final ShopDetails shop;
  public final Customers customers;
  public final SaveCustomer saveCustomer;
  public final ImportCustomers importCustomers;
  public final PreviewImport previewImport;
  public final Articles articles;
  public final ImportArticles importArticles;
  public final SaveArticle saveArticle;
  public final Titles titles;
  public final Ledger ledger;
  public final Consents consents;
  public final ConsentTexts consentTexts;
  public final IssueText issueText;
  public final Objections objections;
  public final ContactSwitches contactSwitches;
  public final ContactPolicy contactPolicy;
  public final RecordConsent recordConsent;
  public final TellOfObjection tellOfObjection;
  public final MergeCustomers mergeCustomers;
  public final ImportConsents importConsents;
  public final ConsentExport consentExport;
  public final EvidenceFiles evidenceFiles;
  public final MessageRule messageRule;
  public final RetentionSettings retention;
  public final OrderBook orderBook;
  public final OrderProgress orderProgress;
  public final FollowOrders followOrders;
  public final OrderLists orderLists;
  public final TakeOrder takeOrder;
  public final ParkOrder parkOrder;
  public final CancelOrder cancelOrder;
  public final GoodsIn goodsIn;
  public final Post post;
  public final Serial serial;
  public final Privacy privacy;
  public final NightWork nightWork;
  public final Checkout checkout;
  public final Slips slips;
  public final Register register;
  public final Paperwork paperwork;
  public final Printing printing;
  public final Sample sample;
  public final Supplier<Actor> actor;

  private final Database database;

  private Graph(Host host, Database database, BusinessClock clock, Supplier<Texts> texts) {
    this.database = database;
    unitOfWork = database;
    this.clock = clock;
    shop = new ShopStore(database::sql, database);
    CustomerWordIndex words =
        new CustomerWordIndex(database::sql, callingCode(shop.load().country()));
    CustomerStore cards = new CustomerStore(database::sql, database, words);
    customers = cards;
    OrderStore orders = new OrderStore(database::sql, customers);
    orderBook = orders;
    actor = () -> new Actor(host.staffMember().name(), host.workplace().name());
    LedgerStore chain = new LedgerStore(database::sql, database, clock);
    ledger = chain;
    consentTexts = new TextStore(database::sql);
    issueText = new IssueText(consentTexts, database, clock);
    new FirstTexts(consentTexts, issueText, database).issue();
    consents = new Consents(chain, consentTexts, database);
    retention = new RetentionStore(database::sql, database);
    orderProgress = new ProgressStore(database::sql, customers);
    followOrders = new FollowOrders(orderProgress, retention, consents, clock);
    PartingDays partingDays = new PartingDays(orderProgress, retention, consents);
    ObjectionStore marks = ObjectionStore.open(database::sql, database);
    objections = marks;
    contactSwitches = new SwitchStore(database::sql, database);
    contactPolicy = new ContactPolicy(marks, marks, contactSwitches::load, clock);
    MessageRule messageRule = new MessageRule(customers, consents, contactPolicy, orders);
    this.messageRule = messageRule;
    orderLists = new OrderListsStore(database::sql);
    CustomerNotices.Neighbours neighbours =
        new CustomerNotices.Neighbours(customers, consents, orderLists, orderProgress, shop);
    MayContact mayContact = new MayContact(customers, consents, contactPolicy, shop);
    post = new Post(database, neighbours, mayContact, contactPolicy, host.dataFolder(), clock);
    PersonalDataMap map = PersonalDataMap.load();
    ErasureStore erasures = new ErasureStore(database::sql, map);
    HoldStore holds = new HoldStore(database::sql);
    InterestStore interestRows = new InterestStore(database::sql);
    RecordInterest interests = new RecordInterest(database, interestRows, consents);
    List<ConsentListener> listeners =
        List.of(
            messageRule,
            partingDays,
            new StorageEnds(holds, consents),
            interests,
            post.notices.stops);
    Supplier<Optional<LocalDate>> shopSince = () -> Optional.ofNullable(shop.load().since());
    recordConsent =
        new RecordConsent(
            database, chain, customers, consentTexts, marks, listeners, shopSince, clock);
    List<CardChanges> changes =
        List.of(
            new LapseWithContacts(chain, consents, marks, listeners, actor, clock),
            messageRule,
            partingDays);
    saveCustomer = SaveCustomer.into(cards, words, database, clock, changes);
    privacy =
        new Privacy(
            database,
            erasures,
            holds,
            map,
            customers,
            words,
            post.notices.notices::endBefore,
            chain,
            orderProgress,
            retention,
            shop,
            marks::keyed,
            host.dataFolder(),
            actor,
            clock);
    FormStore forms = new FormStore(database::sql);
    mergeCustomers =
        new MergeCustomers(
            cards,
            saveCustomer,
            database,
            List.of(
                new MergeConsents(chain, consents, listeners, actor, clock),
                messageRule,
                partingDays,
                new MessageMoves(database::sql),
                post.notices.stops,
                forms,
                interestRows),
            privacy.dropDuplicate);
    AddressFileReader files = new AddressFileReader();
    importCustomers =
        new ImportCustomers(files, cards, words, database, clock, changes, objectedContacts(marks));
    importConsents =
        new ImportConsents(files, database, chain, customers, marks, listeners, shopSince, clock);
    previewImport = new PreviewImport(files, importCustomers);
    articles = new ArticleStore(database::sql, database, () -> shop.load().country());
    CatalogueStore catalogue = new CatalogueStore(database::sql);
    importArticles = new ImportArticles(catalogue, OnixFile::open, database, clock);
    saveArticle =
        new SaveArticle(catalogue, articles, database, clock, () -> shop.load().country());
    titles = new CatalogueTitles(articles, host, texts);
    tellOfObjection =
        new TellOfObjection(
            marks, marks, customers, new SalesOfOrders(orderLists), database, clock);
    consentExport =
        new ConsentExport(
            chain, consents, consentTexts, orderLists::lastOrdered, shop::load, database, clock);
    takeOrder = new TakeOrder(database, orders, customers, messageRule, clock);
    parkOrder = new ParkOrder(database, orders, clock);
    cancelOrder = new CancelOrder(database, orderProgress, followOrders);
    serial =
        new Serial(
            database,
            neighbours,
            interestRows,
            interests,
            chain.standings(),
            mayContact,
            post,
            host.dataFolder(),
            clock);
    followOrders.tell(post.notices.followsOrders());
    checkout =
        new Checkout(
            database, customers, orderLists, orderProgress, followOrders, retention, clock, texts);
    Path folder = host.dataFolder();
    goodsIn =
        new GoodsIn(
            database,
            new GoodsIn.Orders(orderProgress, followOrders, titles, messageRule),
            customers,
            consents,
            contactPolicy,
            folder,
            texts,
            clock);
    goodsIn.close.tell(post.notices.arrivals);
    goodsIn.clear.remindBy(post.notices.reminders);
    evidenceFiles = new EvidenceFiles(folder);
    register =
        new Register(database, shop, retention, goodsIn.setUp, post.settings, map, folder, clock);
    paperwork =
        new Paperwork(
            database,
            shop,
            customers,
            register,
            new Paperwork.Consenting(consentTexts, contactSwitches, recordConsent, evidenceFiles),
            forms,
            folder,
            clock);
    printing = new Printing(database);
    nightWork =
        new NightWork(
            goodsIn.close::closeForgotten, privacy.sweep, privacy.housekeeping, actor, clock);
    slips = new Slips(folder, texts, clock.zone(), shop, paperwork.slipNote);
    sample =
        new Sample(
            importArticles,
            importCustomers,
            importConsents,
            actor,
            shop,
            register.profiles,
            database);
  }

  /** Whose owners object to advertising (R-CON-19). */
  private static ObjectedContacts objectedContacts(Objections objections) {
    return points -> {
      Map<String, List<ContactPoint>> marks =
          points.stream().collect(Collectors.groupingBy(objections::mark));
      return objections.of(marks.keySet()).keySet().stream()
          .flatMap(mark -> marks.getOrDefault(mark, List.of()).stream())
          .collect(Collectors.toSet());
    };
  }

  /** What a number dialled without one has in the shop's country. */
  private static String callingCode(String country) {
    return switch (country) {
      case "AT" -> "43";
      case "FR" -> "33";
      default -> "49";
    };
  }

  /**
   * Opens the database below the host's data folder.
   *
   * @throws thekla.storage.DatabaseInUse when another program holds it
   */
  public static Graph open(Host host, BusinessClock clock, Supplier<Texts> texts) {
    Database database = Database.open(host.dataFolder());
    return database.alone(() -> new Graph(host, database, clock, texts));
  }

  @Override
  public void close() {
    nightWork.close();
    checkout.close();
    post.close();
    database.close();
  }
}

package thekla.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thekla.article.Catalogue.Known;

/**
 * Some hundred notices at once: one look at what is known, then one write of what differs. Where
 * several notices of a batch name the same article, the last word counts.
 */
final class ImportBatch {

  record Outcome(
      long added, long changed, long unchanged, long withdrawn, List<Finding> findings) {}

  /** An article while the notices of the batch go over it. */
  private static final class State {
    final @Nullable Known stored;
    @Nullable ArticleDetails details;
    boolean withdrawn;
    boolean named;

    State(@Nullable Known stored, @Nullable ArticleDetails details) {
      this.stored = stored;
      this.details = details;
      this.withdrawn = stored != null && stored.withdrawn();
    }

    boolean isOffered() {
      return (stored != null || named) && !withdrawn;
    }
  }

  private final Catalogue catalogue;
  private final List<Notice> notices;
  private final Map<Gtin, State> states = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private Map<String, Gtin> references = Map.of();

  ImportBatch(Catalogue catalogue, List<Notice> notices) {
    this.catalogue = catalogue;
    this.notices = notices;
  }

  Outcome store(Instant now) {
    look();
    notices.forEach(this::apply);
    return write(now);
  }

  private void look() {
    Set<Gtin> gtins = new HashSet<>();
    Set<String> unnumbered = new HashSet<>();
    for (Notice notice : notices) {
      Gtin gtin = notice.gtin();
      if (gtin != null) {
        gtins.add(gtin);
      } else if (notice.recordReference() != null) {
        unnumbered.add(notice.recordReference());
      }
    }
    if (!unnumbered.isEmpty()) {
      references = catalogue.byRecordReference(unnumbered);
      gtins.addAll(references.values());
    }
    Map<Gtin, Known> known = catalogue.known(gtins);
    Map<Gtin, Known> inBlocks = new HashMap<>();
    for (Notice notice : notices) {
      Known article = notice instanceof Notice.Blocks b ? known.get(b.gtin()) : null;
      if (article != null) {
        inBlocks.put(article.gtin(), article);
      }
    }
    Map<Gtin, ArticleDetails> details =
        inBlocks.isEmpty() ? Map.of() : catalogue.details(inBlocks.values());
    known.forEach((gtin, article) -> states.put(gtin, new State(article, details.get(gtin))));
  }

  private void apply(Notice notice) {
    switch (notice) {
      case Notice.Whole whole -> {
        State state = state(whole.details().gtin());
        state.details = whole.details();
        state.withdrawn = false;
        state.named = true;
      }
      case Notice.Blocks blocks -> {
        State state = state(blocks.gtin());
        if (!state.isOffered() || state.details == null) {
          findings.add(
              new Finding(
                  blocks.product(),
                  blocks.recordReference(),
                  ArticleProblem.ARTICLE_UNKNOWN.of("isbn", blocks.gtin())));
        } else {
          state.details = blocks.over(state.details);
          state.named = true;
        }
      }
      case Notice.Withdrawal withdrawal -> withdraw(withdrawal);
    }
  }

  /** Nothing to withdraw is no error: the article is not offered, as the sender wishes. */
  private void withdraw(Notice.Withdrawal withdrawal) {
    Gtin gtin = withdrawal.gtin();
    if (gtin == null && withdrawal.recordReference() != null) {
      gtin = references.get(withdrawal.recordReference());
    }
    if (gtin != null) {
      State state = state(gtin);
      state.withdrawn = true;
    }
  }

  private State state(Gtin gtin) {
    return states.computeIfAbsent(gtin, g -> new State(null, null));
  }

  private Outcome write(Instant now) {
    List<ArticleDetails> added = new ArrayList<>();
    Map<Long, ArticleDetails> changed = new LinkedHashMap<>();
    List<Long> withdrawn = new ArrayList<>();
    for (State state : states.values()) {
      Known stored = state.stored;
      if (state.withdrawn) {
        if (stored != null && !stored.withdrawn()) {
          withdrawn.add(stored.id());
        }
      } else if (state.named) {
        ArticleDetails details = Objects.requireNonNull(state.details);
        if (stored == null) {
          added.add(details);
        } else if (stored.withdrawn() || !stored.fingerprint().equals(details.fingerprint())) {
          changed.put(stored.id(), details);
        }
      }
    }
    if (!added.isEmpty()) {
      catalogue.add(added, now);
    }
    if (!changed.isEmpty()) {
      catalogue.replace(changed, now);
    }
    if (!withdrawn.isEmpty()) {
      catalogue.withdraw(withdrawn, now);
    }
    int rest = notices.size() - added.size() - changed.size() - withdrawn.size() - findings.size();
    return new Outcome(added.size(), changed.size(), rest, withdrawn.size(), findings);
  }
}

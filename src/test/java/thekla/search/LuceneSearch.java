package thekla.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** The same words in Lucene, as the yardstick of the benchmarks. */
public final class LuceneSearch implements AutoCloseable {

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final String callingCode;

  public LuceneSearch(Path folder, String callingCode) throws IOException {
    this.callingCode = callingCode;
    reader = DirectoryReader.open(FSDirectory.open(folder));
    searcher = new IndexSearcher(reader);
    // as in the program, every key stroke is a search
    searcher.setQueryCache(null);
  }

  /** Fills an index. */
  public static final class Filling implements AutoCloseable {

    private final IndexWriter writer;

    public Filling(Path folder) throws IOException {
      writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig());
    }

    /**
     * @param words as {@link RowWords} writes them, so that both sides have the same ones
     * @param shown the line of the hit list
     */
    public void add(String words, boolean hidden, String shown) {
      Document document = new Document();
      for (String word : words.strip().split("[ /]+")) {
        document.add(new StringField("word", word, Field.Store.NO));
      }
      document.add(new StringField("hidden", hidden ? "1" : "0", Field.Store.NO));
      document.add(new StoredField("row", shown));
      try {
        writer.addDocument(document);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      writer.forceMerge(1);
      writer.close();
    }
  }

  /**
   * The first 20 lines, words read as {@link WordIndex} reads them.
   *
   * @param misspelled whether one wrong letter is allowed for where there is nothing else
   */
  public List<String> find(String typed, boolean misspelled) throws IOException {
    List<String> rows = List.of();
    List<List<String>> readings = new TypedText(typed, callingCode).readings();
    for (List<String> reading : readings) {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      reading.forEach(word -> query.add(new PrefixQuery(new Term("word", word)), Occur.MUST));
      rows = rows(query);
      if (!rows.isEmpty()) {
        return rows;
      }
    }
    return misspelled ? rows(misspelled(readings.getFirst())) : rows;
  }

  private static BooleanQuery.Builder misspelled(List<String> words) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : words) {
      BooleanQuery.Builder either = new BooleanQuery.Builder();
      either.add(new PrefixQuery(new Term("word", word)), Occur.SHOULD);
      if (word.length() >= TypingError.SHORTEST_WORD) {
        either.add(new FuzzyQuery(new Term("word", word), 1), Occur.SHOULD);
      }
      query.add(either.build(), Occur.MUST);
    }
    return query;
  }

  private List<String> rows(BooleanQuery.Builder words) throws IOException {
    words.add(new TermQuery(new Term("hidden", "0")), Occur.FILTER);
    Query query = words.build();
    List<String> rows = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, 20).scoreDocs) {
      rows.add(searcher.storedFields().document(hit.doc).get("row"));
    }
    return rows;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}

package thekla.article;

import thekla.storage.Database;

/** The word table, where the migrations do not bring it yet. */
final class WordTables {

  private WordTables() {}

  static void create(Database database) {
    database
        .sql()
        .execute(
            "create table article_word (word varchar(32) not null, article_id bigint not null)");
    database.sql().execute("create index article_word_ix on article_word (word, article_id)");
    database.sql().execute("create index article_word_article_ix on article_word (article_id)");
  }
}

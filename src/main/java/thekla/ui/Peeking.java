package thekla.ui;

/** In which way a masked value is shown: as a rule masked, for a look at one field otherwise. */
interface Peeking {

  Peeking NOTHING =
      new Peeking() {
        @Override
        public String text(Front front, int place, String column, String value, String masked) {
          return masked;
        }

        @Override
        public long number(Front front, int place, String column, long value, long masked) {
          return masked;
        }
      };

  /**
   * @param place counts the masked values of the view behind the front
   */
  String text(Front front, int place, String column, String value, String masked);

  long number(Front front, int place, String column, long value, long masked);
}

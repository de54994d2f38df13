package thekla.notice;

/**
 * What the shop wants said in its notices.
 *
 * @param hidesTitles only how many came in, never which: others may read along
 * @param tellsShelf the shelf, where customers take their books themselves
 * @param checksAdvertising whether a template of a notice that promotes sales is refused (R-CON-8)
 */
public record NoticeSettings(boolean hidesTitles, boolean tellsShelf, boolean checksAdvertising) {

  public static final NoticeSettings DEFAULT = new NoticeSettings(false, false, true);
}

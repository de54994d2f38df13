package thekla.notice;

/** Where it is kept what the shop wants said in its notices. Off the event thread. */
public interface NoticeSwitches {

  NoticeSettings load();

  void save(NoticeSettings settings);
}

import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.concurrent.CountDownLatch;

/** What the other thread is asked has nothing to do with its format. */
class ThreadWithFormat extends Thread {
  private final DateFormat format = new SimpleDateFormat("HH:mm");
  private final CountDownLatch begun = new CountDownLatch(1);

  @Override
  public void run() {
    begun.countDown();
    System.out.println(text());
  }

  String text() {
    return format.format(new Date());
  }

  boolean hasBegun() {
    return begun.getCount() == 0;
  }

  static boolean begin() {
    ThreadWithFormat thread = new ThreadWithFormat();
    thread.start();
    return thread.hasBegun();
  }
}

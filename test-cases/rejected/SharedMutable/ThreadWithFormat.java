import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.Date;

/** Both threads use the one format of the thread object. */
class ThreadWithFormat extends Thread {
  private final DateFormat format = new SimpleDateFormat("HH:mm");

  @Override
  public void run() {
    System.out.println(text());
  }

  String text() {
    return format.format(new Date());
  }

  static String begin() {
    ThreadWithFormat thread = new ThreadWithFormat();
    thread.start();
    return thread.text(); // error: SharedMutable
  }
}

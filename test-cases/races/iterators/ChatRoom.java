import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * Each call on a synchronized list is safe, iterating over it is not: its iterator takes no lock,
 * so someone who joins during a broadcast ends it with a ConcurrentModificationException.
 */
class ChatRoom {
  interface Member {
    void receive(String message);
  }

  private final List<Member> members = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService senders;

  ChatRoom(ExecutorService senders) {
    this.senders = senders;
  }

  void enter(Member member, String name) {
    senders.execute(() -> broadcast(name + " comes in"));
    members.add(member); // strict: SharedMutable
  }

  private void broadcast(String message) {
    for (Member member : members) {
      member.receive(message);
    }
  }
}

package dev.pinion.checker.library;

import org.junit.jupiter.api.Test;

final class NettyTest {
  private static void check(String code) {
    LibraryCase.check(
        """
        import io.netty.buffer.*;
        import io.netty.channel.*;
        import io.netty.util.concurrent.EventExecutorGroup;
        """,
        code);
  }

  @Test
  void aBufferIsOneThreadsAtATimeButNotItsReferenceCount() {
    check(
        """
        void rejected(ExecutorService pool) {
          ByteBuf buffer = Unpooled.buffer();
          pool.execute(() -> buffer.writeInt(1));
          // BUG: Diagnostic contains: 'buffer' is changed here while a task may be using it
          buffer.writeInt(2);
        }
        void counted(ExecutorService pool) {
          ByteBuf buffer = Unpooled.buffer();
          buffer.retain();
          pool.execute(() -> {
            buffer.writeInt(1);
            buffer.release();
          });
          buffer.release();
        }
        """);
  }

  @Test
  void codeThatHandsATaskToAnEventLoopMayRunInItAlready() {
    check(
        """
        static class Counting extends ChannelInboundHandlerAdapter {
          private int reads;
          @Override public void channelRead(ChannelHandlerContext context, Object message) {
            context.executor().execute(() -> reads++);
            context.channel().eventLoop().execute(() -> reads++);
            context.writeAndFlush(message).addListener(done -> reads--);
            reads++;
          }
        }
        """);
  }

  @Test
  void tasksOfOneEventLoopDoNotOverlapButThoseOfAGroupDo() {
    check(
        """
        void oneLoop(EventLoop loop) {
          int[] count = new int[1];
          for (int i = 0; i < 9; i++) {
            loop.execute(() -> count[0]++);
          }
        }
        void group(EventExecutorGroup group) {
          int[] count = new int[1];
          for (int i = 0; i < 9; i++) {
            // BUG: Diagnostic contains: 'count' is read and changed by runs of this code
            group.execute(() -> count[0]++);
          }
        }
        """);
  }

  @Test
  void slicesAreTheBufferAndCopiesAreNot() {
    check(
        """
        void rejected(ExecutorService pool) {
          ByteBuf buffer = Unpooled.buffer();
          ByteBuf part = buffer.retainedSlice();
          pool.execute(() -> part.setByte(0, 1));
          // BUG: Diagnostic contains: is changed here while a task may be using it
          buffer.writeInt(2);
        }
        void copied(ExecutorService pool) {
          ByteBuf buffer = Unpooled.buffer();
          ByteBuf part = buffer.copy(0, 1);
          pool.execute(() -> part.setByte(0, 1));
          buffer.writeInt(2);
        }
        """);
  }

  @Test
  void aHandlerThatLeavesItsEventLoop() {
    check(
        """
        static class Rejected extends ChannelInboundHandlerAdapter {
          private int reads;
          private final ExecutorService pool = Executors.newFixedThreadPool(4);
          @Override public void channelRead(ChannelHandlerContext context, Object message) {
            for (int i = 0; i < 3; i++) {
              // BUG: Diagnostic contains: 'reads' is read and changed by runs of this code
              pool.execute(() -> reads++);
            }
          }
        }
        static class Accepted extends ChannelInboundHandlerAdapter {
          private final ExecutorService pool = Executors.newFixedThreadPool(4);
          @Override public void channelRead(ChannelHandlerContext context, Object message) {
            pool.execute(() -> context.writeAndFlush(message));
          }
        }
        """);
  }
}

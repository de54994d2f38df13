package thekla.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers one command as a test wants, and everything else with yes. */
final class ScriptedServer implements AutoCloseable {

  /** Instead of an answer: the connection ends. */
  static final String HANG_UP = "hang up";

  /** Instead of an answer: none, and the connection stays. */
  static final String SILENCE = "silence";

  private static final int EACH = 0;

  final List<String> heard = new CopyOnWriteArrayList<>();
  private final ServerSocket socket;
  private final Thread thread;
  private final String command;
  private final String answer;
  private final int nth;
  private int met;

  /**
   * @param command how it begins; "." for the end of a mail
   */
  ScriptedServer(String command, String answer) throws IOException {
    this(command, answer, EACH);
  }

  /**
   * @param nth the one time that it answers so, the first is 1
   */
  ScriptedServer(String command, String answer, int nth) throws IOException {
    this.command = command;
    this.nth = nth;
    this.answer = answer;
    socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    thread = new Thread(this::serve, "scripted-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // the next one
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    say(client, "220 here");
    boolean mail = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      heard.add(line);
      if (mail && !line.equals(".")) {
        continue;
      }
      mail = line.equals("DATA") && !command.equals("DATA");
      if (line.startsWith(command) && (++met == nth || nth == EACH)) {
        if (answer.equals(HANG_UP)) {
          return;
        }
        if (!answer.equals(SILENCE)) {
          say(client, answer);
        }
      } else {
        say(client, mail ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 yes");
      }
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

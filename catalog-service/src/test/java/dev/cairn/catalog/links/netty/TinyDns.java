package dev.cairn.catalog.links.netty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;

/** A server of names that answers every question with the same code and no address. */
final class TinyDns implements AutoCloseable {

    static final int SERVER_FAILED = 2;
    static final int NOBODY_HAS_IT = 3;

    private static final int ANSWER = 0x81;
    private static final int RECURSIVE = 0x80;

    private final DatagramSocket socket;
    private final int code;

    TinyDns(int code) {
        try {
            this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        this.code = code;
        Thread.ofVirtual().start(this::serve);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(new byte[512], 512);
                socket.receive(packet);
                byte[] answer = Arrays.copyOf(packet.getData(), packet.getLength());
                answer[2] = (byte) ANSWER;
                answer[3] = (byte) (RECURSIVE | code);
                // The question goes back, the extensions that came with it do not.
                answer[10] = 0;
                answer[11] = 0;
                int end = 12;
                while (answer[end] != 0) {
                    end += answer[end] + 1;
                }
                socket.send(new DatagramPacket(answer, end + 5, packet.getSocketAddress()));
            } catch (IOException closed) {
                return;
            }
        }
    }
}

package dev.cairn.local.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at the TCP ports of 127.0.0.1. */
public final class Ports {

    private Ports() {}

    /** Whether a part could listen on it now. */
    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /**
     * Looks whether all of them are free.
     *
     * @param portsByVariable each port with the variable of the environment that moves it
     * @throws PartFailure if not; the message names every taken port with its variable
     */
    public static void refuseTaken(Map<String, Integer> portsByVariable) {
        List<String> taken = new ArrayList<>();
        portsByVariable.forEach((variable, port) -> {
            if (!isFree(port)) {
                taken.add("port " + port + " is taken by another program (" + variable + " moves it)");
            }
        });
        if (!taken.isEmpty()) {
            throw new PartFailure(String.join("; ", taken));
        }
    }

    /** A port that nobody listens on. Another process may take it before it is used. */
    public static int anyFree() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException("no free port on 127.0.0.1", none);
        }
    }
}

package dev.cairn.local;

import dev.cairn.local.part.Home;
import java.nio.file.Path;

/** Homes for tests: the checkout's jars, and a folder of the test's own. */
public final class TemporaryHome {

    private TemporaryHome() {}

    public static Home in(Path folder) {
        return new Home(Home.checkout(), folder);
    }
}

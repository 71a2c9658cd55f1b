package dev.cairn.kit.identity;

import dev.cairn.kit.testkit.FakeDirectory;
import java.util.Set;

class FakeDirectoryTest extends DirectoryContract {

    @Override
    Directory directory() {
        FakeDirectory directory = new FakeDirectory().with("harbor", AUTHOR).with("meadow", STRANGER);
        for (int i = 0; i < 9; i++) {
            directory.with("harbor", new Member("m" + i, "m" + i + "@harbor.test", "M " + i, Set.of("learner")));
        }
        return directory;
    }
}

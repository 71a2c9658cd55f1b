package dev.cairn.progress;

import dev.cairn.kit.identity.Directory;
import dev.cairn.kit.identity.Member;
import dev.cairn.kit.testkit.FakeDirectory;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The people of harbor: Ada and Ben learn, Mia is a mentor. */
@TestConfiguration
public class People {

    public static final String ADA = "ada00000-0000-4000-8000-000000000001";
    public static final String BEN = "be000000-0000-4000-8000-000000000002";
    public static final String MIA = "a1a00000-0000-4000-8000-000000000003";
    /** Has the form of an id, and nobody has it. */
    public static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    public static FakeDirectory directory() {
        return new FakeDirectory()
                .with("harbor", new Member(ADA, "ada@harbor.test", "Ada", Set.of("learner")))
                .with("harbor", new Member(BEN, "ben@harbor.test", "Ben", Set.of("learner")))
                .with("harbor", new Member(MIA, "mia@harbor.test", "Mia", Set.of("mentor")));
    }

    @Bean
    @Primary
    Directory fakeDirectory() {
        return directory();
    }
}

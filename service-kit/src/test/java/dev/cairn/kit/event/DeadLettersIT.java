package dev.cairn.kit.event;

import static dev.cairn.kit.event.NoteRecords.event;
import static dev.cairn.kit.event.NoteRecords.newId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.access.PlatformRole;
import dev.cairn.kit.sample.Api;
import dev.cairn.kit.sample.HeardNotes;
import dev.cairn.kit.sample.NotesTest;
import dev.cairn.kit.testkit.Tokens;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotesTest
class DeadLettersIT {

    @AutoClose
    private static final NoteRecords broker = new NoteRecords();

    @Autowired
    private HeardNotes heard;

    private Letters letters;
    private Letters others;

    @BeforeEach
    void callers(@LocalServerPort int port) {
        letters = new Letters(Api.on(port)
                .with(Tokens.of("sam").withPlatformRole(PlatformRole.ADMIN).mint()));
        others = new Letters(
                Api.on(port).with(Tokens.of("ben").in("harbor", "learner").mint()));
    }

    @Test
    void aReplayDuringAnOutageIs503AndKeepsTheLetter() {
        String note = newId();
        broker.send(event(note, 1, HeardNotes.POISON));
        String letter = letters.comesOf(note);

        Api.Answer answer = letters.replay(letter, "{\"text\":\"outage\"}");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(letters.of(note)).hasSize(1);
    }

    @Test
    void aRepairedLetterIsAppliedAndRemoved() {
        String note = newId();
        broker.send(event(note, 1, HeardNotes.POISON));
        String letter = letters.comesOf(note);

        assertThat(letters.replay(letter, "{\"text\":\"cured\"}").status()).isEqualTo(204);
        assertThat(heard.of(note).getFirst().data().text()).isEqualTo("cured");
        assertThat(heard.of(note).getFirst().sequence()).isEqualTo(1);
        assertThat(letters.of(note)).isEmpty();
    }

    @Test
    void aReplayThatFailsAgainKeepsTheLetter() {
        String note = newId();
        broker.send(event(note, 1, HeardNotes.POISON));
        String letter = letters.comesOf(note);

        Api.Answer answer = letters.replay(letter);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(letters.of(note)).hasSize(1);
    }

    @Test
    void aLetterCanBeDropped() {
        String note = newId();
        broker.send(event(note, 1, HeardNotes.POISON));
        String letter = letters.comesOf(note);

        assertThat(letters.drop(letter).status()).isEqualTo(204);
        assertThat(letters.of(note)).isEmpty();
        assertThat(letters.drop(letter).status()).isEqualTo(404);
        assertThat(letters.replay(letter).status()).isEqualTo(404);
    }

    @Test
    void onlyOperatorsSeeReplayOrDropLetters() {
        String note = newId();
        broker.send(event(note, 1, HeardNotes.POISON));
        String letter = letters.comesOf(note);

        assertThat(others.list().status()).isEqualTo(403);
        assertThat(others.replay(letter).status()).isEqualTo(403);
        assertThat(others.drop(letter).status()).isEqualTo(403);
        assertThat(letters.of(note)).hasSize(1);
    }
}

package dev.cairn.catalog.links;

import dev.cairn.catalog.links.model.Answer;
import dev.cairn.catalog.links.model.LinkAddress;
import dev.cairn.catalog.links.model.Websites;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;

/** A web of which each address answers as it was told, 200 if it was told nothing, and notes how it was asked. */
public final class FakeWebsites implements Websites {

    private static final Duration TAKES = Duration.ofMillis(10);

    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Integer> atOnceByHost = new HashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private int atOnce;
    private int mostAtOnce;
    private int mostAtOnceOfAHost;

    public FakeWebsites with(String address, Answer answer) {
        answers.put(address, answer);
        return this;
    }

    @Override
    public Mono<Answer> ask(LinkAddress address, Method method) {
        return Mono.defer(() -> {
                    begun(address);
                    return Mono.delay(TAKES);
                })
                .doOnNext(over -> ended(address))
                .map(over -> answers.getOrDefault(address.text(), new Answer.Status(200, null)));
    }

    /** The addresses in the order of the requests. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** How many requests there were at a time, at most. */
    public synchronized int mostAtOnce() {
        return mostAtOnce;
    }

    /** How many requests there were at a time to one host, at most. */
    public synchronized int mostAtOnceOfAHost() {
        return mostAtOnceOfAHost;
    }

    private synchronized void begun(LinkAddress address) {
        asked.add(address.text());
        mostAtOnce = Math.max(mostAtOnce, ++atOnce);
        mostAtOnceOfAHost = Math.max(mostAtOnceOfAHost, atOnceByHost.merge(address.host(), 1, Integer::sum));
    }

    private synchronized void ended(LinkAddress address) {
        atOnce--;
        atOnceByHost.merge(address.host(), -1, Integer::sum);
    }
}

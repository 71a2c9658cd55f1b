package dev.cairn.kit.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list in a stable order.
 *
 * @param items at most as many as were asked for
 * @param next the cursor of the next piece; null when this is the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts what was read to the page: one item more than the limit tells that there is a next page.
     *
     * @param read at most {@code limit + 1} items in order
     * @param position what the list goes on after, given an item
     */
    public static <T> Page<T> of(List<T> read, PageRequest request, Function<T, String> position) {
        if (read.size() <= request.limit()) {
            return new Page<>(read, null);
        }
        List<T> items = read.subList(0, request.limit());
        return new Page<>(items, PageRequest.cursor(position.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}

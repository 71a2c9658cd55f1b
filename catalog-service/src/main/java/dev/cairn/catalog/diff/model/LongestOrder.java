package dev.cairn.catalog.diff.model;

import java.util.Arrays;

/** The longest part of a sequence of different numbers that ascends: what need not have moved. n log n. */
public final class LongestOrder {

    private LongestOrder() {}

    /** True where the number belongs to it. */
    public static boolean[] of(int[] numbers) {
        int[] tails = new int[numbers.length];
        int[] indexes = new int[numbers.length];
        int[] previous = new int[numbers.length];
        int length = 0;
        for (int i = 0; i < numbers.length; i++) {
            int found = Arrays.binarySearch(tails, 0, length, numbers[i]);
            int at = found < 0 ? -found - 1 : found;
            tails[at] = numbers[i];
            indexes[at] = i;
            previous[i] = at == 0 ? -1 : indexes[at - 1];
            length = Math.max(length, at + 1);
        }
        boolean[] ascends = new boolean[numbers.length];
        for (int at = length == 0 ? -1 : indexes[length - 1]; at >= 0; at = previous[at]) {
            ascends[at] = true;
        }
        return ascends;
    }
}

package dev.cairn.progress.wish;

class InMemoryWishesTest extends WishesContract {

    private final Wishes wishes = new InMemoryWishes();

    @Override
    Wishes wishes() {
        return wishes;
    }
}

package dev.cairn.progress.wish;

import dev.cairn.progress.RunningProgress;
import org.springframework.beans.factory.annotation.Autowired;

@RunningProgress
class MongoWishesIT extends WishesContract {

    @Autowired
    Wishes wishes;

    @Override
    Wishes wishes() {
        return wishes;
    }
}

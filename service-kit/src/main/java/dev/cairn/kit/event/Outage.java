package dev.cairn.kit.event;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcernException;
import dev.cairn.kit.problem.BackendAway;
import dev.cairn.kit.store.LostRace;
import dev.cairn.kit.store.TooMuchUntold;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * Tells a fault of the surroundings from one of the event: a store that is away says nothing against the event, which
 * waits for it as long as it takes. A store that refuses what the event would write is another matter.
 */
final class Outage {

    /** Causes are looked at so deep; deeper than any library nests them. */
    private static final int DEEPEST_CAUSE = 10;

    /** The store is there and says so of itself: the retryable codes of MongoDB's specification of retryable writes. */
    private static final Set<Integer> OF_THE_STORE_ITSELF = Set.of(
            6, // HostUnreachable
            7, // HostNotFound
            50, // MaxTimeMSExpired
            64, // WriteConcernTimeout
            89, // NetworkTimeout
            91, // ShutdownInProgress
            100, // UnsatisfiableWriteConcern
            112, // WriteConflict
            133, // FailedToSatisfyReadPreference
            134, // ReadConcernMajorityNotAvailableYet
            189, // PrimarySteppedDown
            262, // ExceededTimeLimit
            9001, // SocketException
            10107, // NotWritablePrimary
            11600, // InterruptedAtShutdown
            11602, // InterruptedDueToReplStateChange
            13388, // StaleConfig
            13435, // NotPrimaryNoSecondaryOk
            13436, // NotPrimaryOrSecondary
            // Not of that list: rights that were taken from the service are an operator's matter, not the event's.
            13, // Unauthorized
            18); // AuthenticationFailed

    private Outage() {}

    /** Whether the fault passes with time, without anybody repairing the event. */
    static boolean isBehind(Throwable fault) {
        Throwable at = fault;
        for (int depth = 0; at != null && depth < DEEPEST_CAUSE; depth++) {
            if (isOne(at)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    private static boolean isOne(Throwable fault) {
        return switch (fault) {
            case LostRace race -> true;
            case TooMuchUntold much -> true;
            case BackendAway away -> true;
            case TimeoutException late -> true;
            case MongoException store -> !isAnswer(store) || isOfTheStoreItself(store);
            default -> false;
        };
    }

    /** The store was reached and refused this very write or command. */
    private static boolean isAnswer(MongoException fault) {
        if (fault instanceof MongoNotPrimaryException || fault instanceof MongoNodeIsRecoveringException) {
            return false;
        }
        return fault instanceof MongoWriteException
                || fault instanceof MongoBulkWriteException
                || fault instanceof MongoCommandException
                || fault instanceof WriteConcernException;
    }

    private static boolean isOfTheStoreItself(MongoException answer) {
        return OF_THE_STORE_ITSELF.contains(answer.getCode())
                || answer.hasErrorLabel("RetryableWriteError")
                || answer.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
    }
}

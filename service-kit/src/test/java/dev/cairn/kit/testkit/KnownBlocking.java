package dev.cairn.kit.testkit;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * What may wait on an event loop: short locks in libraries, each with its reason. Everything else fails the test that
 * meets it, and is logged as well, because a library may swallow the error.
 */
public final class KnownBlocking implements BlockHoundIntegration {

    private static final Logger LOG = LoggerFactory.getLogger(KnownBlocking.class);

    @Override
    public void applyTo(BlockHound.Builder builder) {
        // The store's driver guards its pool with locks that are held for a few instructions.
        for (String lock : List.of(
                "withLock",
                "checkedWithLock",
                "withInterruptibleLock",
                "checkedWithInterruptibleLock",
                "lockInterruptibly")) {
            builder.allowBlockingCallsInside("com.mongodb.internal.Locks", lock);
        }
        builder
                // Taken once for each type, while its (de)serializer is made.
                .allowBlockingCallsInside(
                        "tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer")
                .allowBlockingCallsInside(
                        "tools.jackson.databind.ser.SerializerCache", "addAndResolveNonTypedSerializer")
                // Netty tries its decompressors once.
                .allowBlockingCallsInside("com.github.luben.zstd.util.Native", "load")
                // The contract is made once, when it is first asked for, of the words that lie beside the classes.
                .allowBlockingCallsInside("org.springdoc.api.AbstractOpenApiResource", "getOpenApi")
                .blockingMethodCallback(method -> {
                    BlockingOperationError error = new BlockingOperationError(method);
                    LOG.error("blocking call on a thread that must not wait", error);
                    throw error;
                });
    }
}

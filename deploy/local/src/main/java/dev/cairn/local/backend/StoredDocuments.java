package dev.cairn.local.backend;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * How a document lies in the store's file: as BSON. The backend's own way is Java's serialization, which takes many times
 * as long, and each scan of a collection that does not fit into the cache pays for it. Stateless.
 */
final class StoredDocuments extends BasicDataType<Document> {

    /** About what a field of a map and what a small object take of the heap, in bytes. */
    private static final int ENTRY = 64;

    private static final int SMALL = 32;

    @Override
    public void write(WriteBuffer buffer, Document document) {
        ByteBuf bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        buffer.put(bytes.array(), bytes.arrayOffset() + bytes.readerIndex(), bytes.readableBytes());
    }

    @Override
    public Document read(ByteBuffer buffer) {
        ByteBuf bytes = Unpooled.wrappedBuffer(buffer);
        Document document = BsonDecoder.decodeBson(bytes);
        buffer.position(buffer.position() + bytes.readerIndex());
        return document;
    }

    /** Of the heap, so that the cache holds what it may; an estimate. */
    @Override
    public int getMemory(Document document) {
        return (int) Math.min(Integer.MAX_VALUE, memoryOf(document));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    private static long memoryOf(Object value) {
        return switch (value) {
            case null -> 0;
            case Map<?, ?> fields ->
                SMALL
                        + fields.values().stream()
                                .mapToLong(field -> ENTRY + memoryOf(field))
                                .sum();
            case Collection<?> items ->
                SMALL + items.stream().mapToLong(StoredDocuments::memoryOf).sum();
            case CharSequence text -> SMALL + text.length();
            default -> SMALL;
        };
    }
}

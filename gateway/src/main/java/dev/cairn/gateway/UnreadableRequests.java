package dev.cairn.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Set;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;

/**
 * What Netty cannot read it refuses by itself, with an empty body and before any filter: an address or headers that are
 * too long, a request line that is none. Here that answer becomes a problem.
 */
@Component
public class UnreadableRequests implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private final Problems problems;

    UnreadableRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        ChannelHandler refusals = new Refusals();
        factory.addServerCustomizers(server -> server.doOnChannelInit((_, channel, _) -> {
            if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "cairn.refusals", refusals);
            }
        }));
    }

    @ChannelHandler.Sharable
    private final class Refusals extends ChannelOutboundHandlerAdapter {

        /** All that Netty's own refusal has; whatever passed our filters has more. */
        private static final Set<String> BARE = Set.of("content-length", "connection");

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise written) throws Exception {
            if (message instanceof FullHttpResponse answer
                    && answer.status().code() >= 400
                    && !answer.content().isReadable()
                    && answer.headers().names().stream()
                            .allMatch(name -> BARE.stream().anyMatch(name::equalsIgnoreCase))) {
                answer.release();
                super.write(context, problem(answer), written);
            } else {
                super.write(context, message, written);
            }
        }

        private FullHttpResponse problem(FullHttpResponse bare) {
            GatewayProblem problem = switch (bare.status().code()) {
                case 414 -> GatewayProblem.ADDRESS_TOO_LONG;
                case 431 -> GatewayProblem.HEADERS_TOO_LARGE;
                default -> GatewayProblem.MALFORMED;
            };
            String id = RequestIds.next();
            byte[] body = problems.bodyOf(problem, null, null, null, id);
            FullHttpResponse answer =
                    new DefaultFullHttpResponse(bare.protocolVersion(), bare.status(), Unpooled.wrappedBuffer(body));
            HttpHeaders headers = answer.headers();
            headers.set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            headers.set(HttpHeaderNames.CONTENT_LENGTH, body.length);
            headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
            headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            headers.set(RequestIds.HEADER, id);
            return answer;
        }
    }
}

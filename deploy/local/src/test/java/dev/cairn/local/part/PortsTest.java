package dev.cairn.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void everyTakenPortIsNamedWithItsVariable() throws Exception {
        try (ServerSocket one = listening();
                ServerSocket other = listening()) {
            Map<String, Integer> ports = Map.of(
                    "CAIRN_ONE_PORT",
                    one.getLocalPort(),
                    "CAIRN_OTHER_PORT",
                    other.getLocalPort(),
                    "CAIRN_FREE_PORT",
                    Ports.anyFree());
            assertThatThrownBy(() -> Ports.refuseTaken(ports))
                    .isInstanceOf(PartFailure.class)
                    .hasMessageContaining(
                            "port %d is taken by another program (CAIRN_ONE_PORT moves it)", one.getLocalPort())
                    .hasMessageContaining("CAIRN_OTHER_PORT")
                    .hasMessageNotContaining("CAIRN_FREE_PORT");
        }
    }

    @Test
    void freePortsAreNotRefused() {
        int free = Ports.anyFree();

        assertThat(Ports.isFree(free)).isTrue();
        assertThatCode(() -> Ports.refuseTaken(Map.of("CAIRN_FREE_PORT", free))).doesNotThrowAnyException();
    }

    private static ServerSocket listening() throws Exception {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}

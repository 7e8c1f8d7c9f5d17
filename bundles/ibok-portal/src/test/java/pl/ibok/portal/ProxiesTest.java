package pl.ibok.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class ProxiesTest {
    private final Proxies proxies = Proxies.of("127.0.0.1, 10.0.0.5");

    @Test
    void a_trusted_proxy_says_from_where_the_request_came() {
        assertThat(client(proxies, "127.0.0.1", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(client(proxies, "127.0.0.1", "203.0.113.7, 10.0.0.5"))
                .as("through two of them")
                .isEqualTo("203.0.113.7");
        assertThat(client(proxies, "127.0.0.1", "203.0.113.7", "10.0.0.5"))
                .as("each with a header of its own")
                .isEqualTo("203.0.113.7");
    }

    @Test
    void what_the_client_itself_invented_does_not_count() {
        assertThat(client(proxies, "127.0.0.1", "198.51.100.1, 203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(client(proxies, "203.0.113.7", "198.51.100.1"))
                .as("not by a proxy")
                .isEqualTo("203.0.113.7");
        assertThat(client(proxies, "127.0.0.1", "<script>, 10.0.0.5")).isEqualTo("10.0.0.5");
    }

    @Test
    void without_trusted_proxies_the_connection_counts() {
        assertThat(client(Proxies.of(null), "127.0.0.1", "203.0.113.7")).isEqualTo("127.0.0.1");
        assertThat(client(proxies, "127.0.0.1")).as("nothing said").isEqualTo("127.0.0.1");
    }

    @Test
    void ports_are_left_out_and_ipv6_is_known() {
        assertThat(client(proxies, "127.0.0.1", "203.0.113.7:50112")).isEqualTo("203.0.113.7");
        assertThat(client(proxies, "127.0.0.1", "[2001:db8::7]:50112")).isEqualTo("2001:db8::7");
        assertThat(client(proxies, "127.0.0.1", "2001:db8::7")).isEqualTo("2001:db8::7");
    }

    private static String client(Proxies proxies, String connection, String... forwarded) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                ProxiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> method.getName().equals("getRemoteAddr")
                        ? connection
                        : Collections.enumeration(List.of(forwarded)));
        return proxies.client(request);
    }
}

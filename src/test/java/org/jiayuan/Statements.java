package org.jiayuan;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Notes the statements that this thread sends while it does something. */
public final class Statements {

    private Statements() {}

    /** Those of it, in their order. */
    public static List<String> during(Runnable doing) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var noted = new ListAppender<ILoggingEvent>();
        noted.start();
        logger.setAdditive(false);
        logger.addAppender(noted);
        logger.setLevel(Level.DEBUG);
        try {
            doing.run();
        } finally {
            logger.setLevel(null);
            logger.detachAppender(noted);
            logger.setAdditive(true);
        }
        var here = Thread.currentThread().getName();
        return List.copyOf(noted.list).stream()
                .filter(event -> event.getThreadName().equals(here))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing"))
                .filter(message -> message.contains("["))
                .toList();
    }
}

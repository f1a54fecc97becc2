package org.jiayuan.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jiayuan.JiayuanTest.OwnData;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The whole program with a smaller demonstration district, listening on a port. All journeys share it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "jiayuan.demonstration.enabled=true",
            "jiayuan.demonstration.matters=120",
            "jiayuan.development=true",
            "jiayuan.identity.second-factor-required=false"
        })
@ContextConfiguration(initializers = OwnData.class)
public @interface Journey {}

package org.jiayuan.platform;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * What the server answers before it can tell which page was meant: an address that cannot be read. Says nothing of the
 * server, and quotes nothing of the request.
 */
final class PlainRefusal extends ErrorReportValve {

    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>家园 · Jiayuan</title></head>
            <body><main><h1>这个网址看不懂</h1>
            <p>可能抄错了几个字符，什么都没有改动。</p>
            <p lang="en">This address cannot be read. Nothing was changed.</p>
            <p><a href="/">回全区首页 · <span lang="en">District home</span></a></p></main></body></html>
            """;

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("utf-8");
            response.setHeader("Content-Security-Policy", "default-src 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(PAGE);
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            // whoever asked has left
        }
    }
}

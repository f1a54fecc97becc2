package org.jiayuan.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints why a start was refused: the sentence, and no trace. */
class ExplainUnsafeStart extends AbstractFailureAnalyzer<StartIsUnsafe> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartIsUnsafe cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}

package org.jiayuan.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /error}: what the server itself refuses gets the same page. */
@Controller
class ProblemController implements ErrorController {

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return Problems.page(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, null);
    }
}

// Written by batuta from python/http/__init__.py, 40b8d41efa420b5e.
//! The status codes and methods of HTTP.
use batuta_rt::prelude::*;

module_globals! {
    "http", init;
    ENUM: "Enum", INT_ENUM: "IntEnum", __ALL_: "__all__", HTTP_STATUS: "HTTPStatus", HTTP_METHOD: "HTTPMethod",
}

fields! {
    DESCRIPTION: "description", PHRASE: "phrase", _NAME_: "_name_", _VALUE_: "_value_", __CLASS__: "__class__",
    __NAME__: "__name__", __NEW__: "__new__",
}

/// HTTP status codes and reason phrases.
pub struct HTTPStatus;

impl HTTPStatus {
    pub fn __new__(cls: &Value, value: &Value, phrase: &Value, description: &Value) -> R {
        call_guard!("__new__");
        let obj = builtins::get("int").invoke(&at::__NEW__, args![cls, value])?;
        obj.put(&at::_VALUE_, value)?;
        obj.put(&at::PHRASE, phrase)?;
        obj.put(&at::DESCRIPTION, description)?;
        Ok(obj)
    }
}

/// HTTP methods and descriptions.
pub struct HTTPMethod;

impl HTTPMethod {
    pub fn __new__(cls: &Value, value: &Value, description: &Value) -> R {
        call_guard!("__new__");
        let obj = builtins::get("str").invoke(&at::__NEW__, args![cls, value])?;
        obj.put(&at::_VALUE_, value)?;
        obj.put(&at::DESCRIPTION, description)?;
        Ok(obj)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        op::modulo(
            &Value::from(s!("<%s.%s>")),
            &tuple![self_.get(&at::__CLASS__)?.get(&at::__NAME__)?, self_.get(&at::_NAME_)?],
        )
    }
}

fn init() -> R<()> {
    modules::bring_from(&Value::from(batuta_std::enums::module()), &[(&ENUM, "Enum", 2), (&INT_ENUM, "IntEnum", 11)])?;
    __ALL_.set(list![s!("HTTPMethod"), s!("HTTPStatus")]);
    HTTP_STATUS.define({
        let ns = Dict::new();
        ns.doc("HTTP status codes and reason phrases.");
        ns.method(
            "HTTPStatus.__new__(cls, value, phrase, description=)",
            vec![Value::from(Str::default())],
            HTTPStatus::__new__,
        );
        ns.set_str("CONTINUE", tuple![100, s!("Continue"), s!("Request received, please continue")]);
        ns.set_str(
            "SWITCHING_PROTOCOLS",
            tuple![101, s!("Switching Protocols"), s!("Switching to new protocol; obey Upgrade header")],
        );
        ns.set_str("PROCESSING", tuple![102, s!("Processing")]);
        ns.set_str("EARLY_HINTS", tuple![103, s!("Early Hints")]);
        ns.set_str("OK", tuple![200, s!("OK"), s!("Request fulfilled, document follows")]);
        ns.set_str("CREATED", tuple![201, s!("Created"), s!("Document created, URL follows")]);
        ns.set_str("ACCEPTED", tuple![202, s!("Accepted"), s!("Request accepted, processing continues off-line")]);
        ns.set_str(
            "NON_AUTHORITATIVE_INFORMATION",
            tuple![203, s!("Non-Authoritative Information"), s!("Request fulfilled from cache")],
        );
        ns.set_str("NO_CONTENT", tuple![204, s!("No Content"), s!("Request fulfilled, nothing follows")]);
        ns.set_str("RESET_CONTENT", tuple![205, s!("Reset Content"), s!("Clear input form for further input")]);
        ns.set_str("PARTIAL_CONTENT", tuple![206, s!("Partial Content"), s!("Partial content follows")]);
        ns.set_str("MULTI_STATUS", tuple![207, s!("Multi-Status")]);
        ns.set_str("ALREADY_REPORTED", tuple![208, s!("Already Reported")]);
        ns.set_str("IM_USED", tuple![226, s!("IM Used")]);
        ns.set_str(
            "MULTIPLE_CHOICES",
            tuple![300, s!("Multiple Choices"), s!("Object has several resources -- see URI list")],
        );
        ns.set_str(
            "MOVED_PERMANENTLY",
            tuple![301, s!("Moved Permanently"), s!("Object moved permanently -- see URI list")],
        );
        ns.set_str("FOUND", tuple![302, s!("Found"), s!("Object moved temporarily -- see URI list")]);
        ns.set_str("SEE_OTHER", tuple![303, s!("See Other"), s!("Object moved -- see Method and URL list")]);
        ns.set_str("NOT_MODIFIED", tuple![304, s!("Not Modified"), s!("Document has not changed since given time")]);
        ns.set_str(
            "USE_PROXY",
            tuple![305, s!("Use Proxy"), s!("You must use proxy specified in Location to access this resource")],
        );
        ns.set_str(
            "TEMPORARY_REDIRECT",
            tuple![307, s!("Temporary Redirect"), s!("Object moved temporarily -- see URI list")],
        );
        ns.set_str(
            "PERMANENT_REDIRECT",
            tuple![308, s!("Permanent Redirect"), s!("Object moved permanently -- see URI list")],
        );
        ns.set_str("BAD_REQUEST", tuple![400, s!("Bad Request"), s!("Bad request syntax or unsupported method")]);
        ns.set_str("UNAUTHORIZED", tuple![401, s!("Unauthorized"), s!("No permission -- see authorization schemes")]);
        ns.set_str("PAYMENT_REQUIRED", tuple![402, s!("Payment Required"), s!("No payment -- see charging schemes")]);
        ns.set_str("FORBIDDEN", tuple![403, s!("Forbidden"), s!("Request forbidden -- authorization will not help")]);
        ns.set_str("NOT_FOUND", tuple![404, s!("Not Found"), s!("Nothing matches the given URI")]);
        ns.set_str(
            "METHOD_NOT_ALLOWED",
            tuple![405, s!("Method Not Allowed"), s!("Specified method is invalid for this resource")],
        );
        ns.set_str("NOT_ACCEPTABLE", tuple![406, s!("Not Acceptable"), s!("URI not available in preferred format")]);
        ns.set_str(
            "PROXY_AUTHENTICATION_REQUIRED",
            tuple![
                407,
                s!("Proxy Authentication Required"),
                s!("You must authenticate with this proxy before proceeding")
            ],
        );
        ns.set_str("REQUEST_TIMEOUT", tuple![408, s!("Request Timeout"), s!("Request timed out; try again later")]);
        ns.set_str("CONFLICT", tuple![409, s!("Conflict"), s!("Request conflict")]);
        ns.set_str("GONE", tuple![410, s!("Gone"), s!("URI no longer exists and has been permanently removed")]);
        ns.set_str("LENGTH_REQUIRED", tuple![411, s!("Length Required"), s!("Client must specify Content-Length")]);
        ns.set_str(
            "PRECONDITION_FAILED",
            tuple![412, s!("Precondition Failed"), s!("Precondition in headers is false")],
        );
        ns.set_str("REQUEST_ENTITY_TOO_LARGE", tuple![413, s!("Request Entity Too Large"), s!("Entity is too large")]);
        ns.set_str("REQUEST_URI_TOO_LONG", tuple![414, s!("Request-URI Too Long"), s!("URI is too long")]);
        ns.set_str(
            "UNSUPPORTED_MEDIA_TYPE",
            tuple![415, s!("Unsupported Media Type"), s!("Entity body in unsupported format")],
        );
        ns.set_str(
            "REQUESTED_RANGE_NOT_SATISFIABLE",
            tuple![416, s!("Requested Range Not Satisfiable"), s!("Cannot satisfy request range")],
        );
        ns.set_str(
            "EXPECTATION_FAILED",
            tuple![417, s!("Expectation Failed"), s!("Expect condition could not be satisfied")],
        );
        ns.set_str(
            "IM_A_TEAPOT",
            tuple![418, s!("I'm a Teapot"), s!("Server refuses to brew coffee because it is a teapot.")],
        );
        ns.set_str(
            "MISDIRECTED_REQUEST",
            tuple![421, s!("Misdirected Request"), s!("Server is not able to produce a response")],
        );
        ns.set_str("UNPROCESSABLE_ENTITY", tuple![422, s!("Unprocessable Entity")]);
        ns.set_str("LOCKED", tuple![423, s!("Locked")]);
        ns.set_str("FAILED_DEPENDENCY", tuple![424, s!("Failed Dependency")]);
        ns.set_str("TOO_EARLY", tuple![425, s!("Too Early")]);
        ns.set_str("UPGRADE_REQUIRED", tuple![426, s!("Upgrade Required")]);
        ns.set_str(
            "PRECONDITION_REQUIRED",
            tuple![428, s!("Precondition Required"), s!("The origin server requires the request to be conditional")],
        );
        ns.set_str(
            "TOO_MANY_REQUESTS",
            tuple![
                429,
                s!("Too Many Requests"),
                s!("The user has sent too many requests in a given amount of time (\"rate limiting\")")
            ],
        );
        ns.set_str(
            "REQUEST_HEADER_FIELDS_TOO_LARGE",
            tuple![
                431,
                s!("Request Header Fields Too Large"),
                s!("The server is unwilling to process the request because its header fields are too large")
            ],
        );
        ns.set_str(
            "UNAVAILABLE_FOR_LEGAL_REASONS",
            tuple![
                451,
                s!("Unavailable For Legal Reasons"),
                s!("The server is denying access to the resource as a consequence of a legal demand")
            ],
        );
        ns.set_str(
            "INTERNAL_SERVER_ERROR",
            tuple![500, s!("Internal Server Error"), s!("Server got itself in trouble")],
        );
        ns.set_str("NOT_IMPLEMENTED", tuple![501, s!("Not Implemented"), s!("Server does not support this operation")]);
        ns.set_str("BAD_GATEWAY", tuple![502, s!("Bad Gateway"), s!("Invalid responses from another server/proxy")]);
        ns.set_str(
            "SERVICE_UNAVAILABLE",
            tuple![503, s!("Service Unavailable"), s!("The server cannot process the request due to a high load")],
        );
        ns.set_str(
            "GATEWAY_TIMEOUT",
            tuple![504, s!("Gateway Timeout"), s!("The gateway server did not receive a timely response")],
        );
        ns.set_str(
            "HTTP_VERSION_NOT_SUPPORTED",
            tuple![505, s!("HTTP Version Not Supported"), s!("Cannot fulfill request")],
        );
        ns.set_str("VARIANT_ALSO_NEGOTIATES", tuple![506, s!("Variant Also Negotiates")]);
        ns.set_str("INSUFFICIENT_STORAGE", tuple![507, s!("Insufficient Storage")]);
        ns.set_str("LOOP_DETECTED", tuple![508, s!("Loop Detected")]);
        ns.set_str("NOT_EXTENDED", tuple![510, s!("Not Extended")]);
        ns.set_str(
            "NETWORK_AUTHENTICATION_REQUIRED",
            tuple![
                511,
                s!("Network Authentication Required"),
                s!("The client needs to authenticate to gain network access")
            ],
        );
        build_class("HTTPStatus", "http", "HTTPStatus", vec![INT_ENUM.get()?], ns, Vec::new())?
    });
    HTTP_METHOD.define({
        let ns2 = Dict::new();
        ns2.doc("HTTP methods and descriptions.");
        ns2.method("HTTPMethod.__new__(cls, value, description)", [], HTTPMethod::__new__);
        ns2.method("HTTPMethod.__repr__(self)", [], HTTPMethod::__repr__);
        ns2.set_str("CONNECT", tuple![s!("CONNECT"), s!("Establish a connection to the server.")]);
        ns2.set_str("DELETE", tuple![s!("DELETE"), s!("Remove the target.")]);
        ns2.set_str("GET", tuple![s!("GET"), s!("Retrieve the target.")]);
        ns2.set_str(
            "HEAD",
            tuple![s!("HEAD"), s!("Same as GET, but only retrieve the status line and header section.")],
        );
        ns2.set_str("OPTIONS", tuple![s!("OPTIONS"), s!("Describe the communication options for the target.")]);
        ns2.set_str("PATCH", tuple![s!("PATCH"), s!("Apply partial modifications to a target.")]);
        ns2.set_str("POST", tuple![s!("POST"), s!("Perform target-specific processing with the request payload.")]);
        ns2.set_str("PUT", tuple![s!("PUT"), s!("Replace the target with the request payload.")]);
        ns2.set_str("TRACE", tuple![s!("TRACE"), s!("Perform a message loop-back test along the path to the target.")]);
        build_class("HTTPMethod", "http", "HTTPMethod", vec![builtins::get("str"), ENUM.get()?], ns2, Vec::new())?
    });
    Ok(())
}

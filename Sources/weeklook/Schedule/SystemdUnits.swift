/// Writes a schedule as a service and a timer of systemd.
struct SystemdUnits {
    let schedule: Schedule

    /// The units by their file names.
    var files: [(name: String, text: String)] {
        [("\(schedule.name).service", service), ("\(schedule.name).timer", timer)]
    }

    private var service: String {
        let secrets = schedule.credentials.map {
            "LoadCredential=\($0):\(Self.escaped(schedule.credentialFolder))/\($0)\n"
        }.joined()
        return """
            # Written by 'weeklook schedule systemd'.
            [Unit]
            Description=Weekly analytics report of \(Self.escaped(schedule.configuration))
            Wants=network-online.target
            After=network-online.target

            [Service]
            Type=oneshot
            ExecStart=\(Self.quoted(schedule.program)) run --config \(Self.quoted(schedule.configuration)) --deadline 3h
            WorkingDirectory=\(Self.escaped(schedule.folder))
            \(schedule.user.map { "User=\($0)\n" } ?? "")# Each secret is a file of its own that nobody else can read:
            \(secrets)# Partly done (5) and out of requests (7) are no failures: the next run goes on.
            SuccessExitStatus=5 7
            TimeoutStartSec=4h
            Nice=10

            # It speaks to the network and does nothing that a program of its kind need not do.
            NoNewPrivileges=true
            RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
            \(schedule.hasBrowser ? "" : "RestrictNamespaces=true\n")RestrictRealtime=true
            RestrictSUIDSGID=true
            LockPersonality=true
            SystemCallArchitectures=native
            SystemCallFilter=@system-service
            UMask=0022
            \(walls)
            """
    }

    /// What only the machine's own manager can do: a service of a user has no rights to build these.
    private var walls: String {
        guard schedule.user != nil else { return "" }
        let paths = ([schedule.folder] + schedule.outside).map { "ReadWritePaths=\(Self.quoted($0))\n" }.joined()
        return """

            # It writes to its own folders only.
            \(paths)ProtectSystem=strict
            ProtectHome=read-only
            PrivateTmp=true
            PrivateDevices=true
            ProtectKernelTunables=true
            ProtectKernelModules=true
            ProtectKernelLogs=true
            ProtectControlGroups=true
            ProtectClock=true
            ProtectHostname=true
            CapabilityBoundingSet=

            """
    }

    private var timer: String {
        """
        # Written by 'weeklook schedule systemd'.
        [Unit]
        Description=When the weekly analytics report is made

        [Timer]
        # In the project's own zone, so that a clock change moves nothing.
        OnCalendar=\(schedule.time.onCalendar(schedule.timezone))
        # A run that was missed while the machine was off is made up for.
        Persistent=true
        AccuracySec=1min

        [Install]
        WantedBy=timers.target

        """
    }

    /// Percent signs begin a specifier.
    private static func escaped(_ text: String) -> String {
        text.replacing("%", with: "%%")
    }

    private static func quoted(_ text: String) -> String {
        let plain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+@:".contains($0)) }
        guard !plain else { return text }
        let inner = escaped(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("$", with: "$$")
        return "\"\(inner)\""
    }
}

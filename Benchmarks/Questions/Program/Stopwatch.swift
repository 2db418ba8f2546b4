import Foundation
import Smartlook

/// Measures work in this process as the peers' runner does: one warm-up, then the median of several runs.
enum Stopwatch {
    static func measure(isOnce: Bool, _ work: () -> Void) -> JSONValue {
        guard !isOnce else {
            let (wall, cpu) = time(work)
            return ["wall": .number(wall), "cpu": .number(cpu), "peak_mb": .number(peak()), "runs": 1]
        }
        work()
        var walls: [Double] = []
        var cpus: [Double] = []
        var highest = 0.0
        let begin = now()
        while walls.count < 3 || (walls.count < 9 && now() - begin < 5) {
            forgetPeak()
            let (wall, cpu) = time(work)
            walls.append(wall)
            cpus.append(cpu)
            highest = max(highest, peak())
        }
        return [
            "wall": .number(median(walls)), "cpu": .number(median(cpus)), "peak_mb": .number(highest),
            "runs": .integer(Int64(walls.count)),
        ]
    }

    private static func time(_ work: () -> Void) -> (wall: Double, cpu: Double) {
        let (wall, cpu) = (now(), processorTime())
        work()
        return (now() - wall, processorTime() - cpu)
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    private static func now() -> Double {
        Double(DispatchTime.now().uptimeNanoseconds) / 1e9
    }

    private static func processorTime() -> Double {
        var usage = rusage()
        #if canImport(Glibc)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #else
            getrusage(RUSAGE_SELF, &usage)
        #endif
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    private static func forgetPeak() {
        try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
    }

    /// The highest resident memory in megabytes since it was last forgotten.
    private static func peak() -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let kilobytes = line?.split(separator: " ").dropLast().last.flatMap { Double($0.filter(\.isNumber)) }
        return (kilobytes ?? 0) / 1024
    }
}

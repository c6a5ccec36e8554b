using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;

namespace QsGen.Wire.Loopback;

/// <summary>Whose the other end of a loopback connection is, as far as the system tells.</summary>
/// <remarks>
/// Linux lists the sockets of the machine with the user of each, for everybody to read. That holds for every caller, also for the
/// Pulumi CLI, whose protocol has no place for a token. Where there is no such list nothing is known, and nobody is refused for it.
/// </remarks>
internal static class LoopbackPeers
{
    private const string Root = "0";
    private const int LocalColumn = 1;
    private const int RemoteColumn = 2;
    private const int UserColumn = 7;

    private static readonly string[] Lists = ["/proc/net/tcp", "/proc/net/tcp6"];

    /// <summary>Whether a connection comes from somebody else than the user of this process or root.</summary>
    /// <param name="caller">The caller's end.</param>
    /// <param name="own">Our end.</param>
    public static bool IsStranger(IPEndPoint caller, IPEndPoint own) =>
        OperatingSystem.IsLinux() && IsStranger(caller, own, ReadLists(), EffectiveUser());

    /// <summary>The same, out of the lines of the system's lists.</summary>
    /// <param name="caller">The caller's end.</param>
    /// <param name="own">Our end.</param>
    /// <param name="lines">One line per socket, in the form of <c>/proc/net/tcp</c>.</param>
    /// <param name="self">The number of this process's user.</param>
    public static bool IsStranger(IPEndPoint caller, IPEndPoint own, IEnumerable<string> lines, uint self)
    {
        var (callers, ours) = (Spelled(caller), Spelled(own));
        var user = lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields.Length > UserColumn && Is(fields[LocalColumn], callers) && Is(fields[RemoteColumn], ours))
            .Select(fields => fields[UserColumn])
            .FirstOrDefault();
        return user is not null and not Root && user != self.ToString(CultureInfo.InvariantCulture);
    }

    // A socket for both families lists the address as one of IPv6 that ends in the four bytes.
    private static bool Is(string listed, string end) => listed.EndsWith(end, StringComparison.Ordinal);

    private static string Spelled(IPEndPoint end) => string.Create(
        CultureInfo.InvariantCulture, $"{BitConverter.ToUInt32(end.Address.MapToIPv4().GetAddressBytes()):X8}:{end.Port:X4}");

    private static List<string> ReadLists()
    {
        var lines = new List<string>();
        foreach (var list in Lists)
        {
            try
            {
                lines.AddRange(File.ReadLines(list));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // Not every system has it.
            }
        }

        return lines;
    }

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint EffectiveUser();
}

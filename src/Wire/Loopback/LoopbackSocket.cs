using System.Net.Sockets;
using System.Security.Cryptography;

namespace QsGen.Wire.Loopback;

/// <summary>Where both ends are ours: a socket in the file system, which only its owner can open, in place of a port.</summary>
/// <remarks>
/// Its folder is for the owner alone (0700), and so is the socket (0600). Addresses call it by a name that no network has:
/// <c>NAME.socket:1</c>, which stays an address like any other for all that hand it on.
/// </remarks>
internal sealed class LoopbackSocket : IDisposable
{
    private const string Ending = ".socket";
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // What the systems' structures have room for, and one for the end.
    private const int LongestPath = 103;

    private LoopbackSocket(string host) => Host = host;

    /// <summary>Its name in addresses.</summary>
    public string Host { get; }

    /// <summary>Its file.</summary>
    public string Path => PathOf(Host);

    /// <summary>Makes the folder for one; null where there are no such sockets, or temporary files lie too deep for them.</summary>
    public static LoopbackSocket? Prepare()
    {
        var socket = new LoopbackSocket(RandomNumberGenerator.GetHexString(16, lowercase: true) + Ending);
        if (OperatingSystem.IsWindows() || !Socket.OSSupportsUnixDomainSockets || socket.Path.Length > LongestPath)
        {
            return null;
        }

        Directory.CreateDirectory(FolderOf(socket.Host), Owner | UnixFileMode.UserExecute);
        return socket;
    }

    /// <summary>Leaves the socket to its owner alone; once it is listened on.</summary>
    public void Close()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, Owner);
        }
    }

    /// <summary>Whether an address stands for a socket's file.</summary>
    public static bool IsSocket(Uri address) => address.Host.EndsWith(Ending, StringComparison.Ordinal);

    /// <summary>Connects to one.</summary>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    public static async ValueTask<Stream> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(PathOf(address.Host)), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Removes the socket and its folder.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(FolderOf(Host), recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A temporary file that stays is no reason to fail.
        }
    }

    private static string FolderOf(string host) =>
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"qsgen-{host[..^Ending.Length]}");

    private static string PathOf(string host) => System.IO.Path.Combine(FolderOf(host), "socket");
}

using System.Globalization;

namespace QsGen.Database.Sessions;

/// <summary>A place where a PostgreSQL server may answer.</summary>
/// <param name="Host">Host name, address, or the folder of a Unix socket.</param>
/// <param name="Port">TCP port, or the number in the socket's name.</param>
internal sealed record PostgresHost(string Host, int Port)
{
    /// <summary>The place as the driver's lists have it: <c>host:port</c>, an IPv6 address in brackets.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Host.Contains(':') && !Host.StartsWith('/') ? $"[{Host}]" : Host)}:{Port}");
}

using System.Net;
using QsGen.Database.Sessions;

namespace QsGen.Components.Deployment;

/// <summary>Where QuickSight finds the database: in a network, and never on the machine that deploys.</summary>
internal static class DataSourcePlace
{
    /// <summary>The first place of an address that is in a network at all; its first place if none is.</summary>
    public static PostgresHost Of(PostgresUrl url) => url.Hosts.FirstOrDefault(host => !IsSocket(host.Host)) ?? url.Hosts[0];

    /// <summary>Whether no program on another machine finds the database, whatever name it has there.</summary>
    public static bool IsSocket(InstitutionDeployment deployment) => IsSocket(HostOf(deployment));

    /// <summary>Why QuickSight will not find the database of a deployment; null when it may.</summary>
    public static SettingProblem? Problem(InstitutionDeployment deployment)
    {
        var host = HostOf(deployment);
        var place = IsSocket(host) ? $"the Unix socket in {host}" : IsLoopback(host) ? host : null;
        return place is null
            ? null
            : new SettingProblem(
                SettingKeys.Full(SettingKeys.DatabaseUrl),
                $"names {place}, which only programs on this machine reach: QuickSight will not; name the host that AWS finds the database "
                + $"under, or set {SettingKeys.Full(SettingKeys.DataSourceArn)} to a data source that exists already");
    }

    // Nothing where QsGen writes no data source, or where that holds no address.
    private static string HostOf(InstitutionDeployment deployment) =>
        deployment is { Settings.DataSourceArn: null, DatabaseUrl: { } text }
            ? DatabaseUrl.Parse(text) switch
            {
                PostgresUrl postgres => Of(postgres).Host,
                OracleUrl oracle => oracle.Host,
                _ => "",
            }
            : "";

    // libpq takes a host that begins so for a folder with a socket, or for a socket that has no file.
    private static bool IsSocket(string host) => host.StartsWith('/') || host.StartsWith('@');

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

using Pulumi.Runtime;

namespace Pulumi;

/// <summary>Tells the person who runs the program something, in the order of the calls.</summary>
public static class Log
{
    /// <summary>A message that is shown only when debugging.</summary>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Write(LogLevel.Debug, message, resource, streamId, ephemeral);

    /// <summary>A message for everybody.</summary>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Write(LogLevel.Info, message, resource, streamId, ephemeral);

    /// <summary>A message that something may be wrong.</summary>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Write(LogLevel.Warning, message, resource, streamId, ephemeral);

    /// <summary>A message that something is wrong: the run goes on and then fails.</summary>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Write(LogLevel.Error, message, resource, streamId, ephemeral);

    /// <summary>An exception as an error, with its stack trace.</summary>
    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Write(LogLevel.Error, exception.ToString(), resource, streamId, ephemeral);
    }

    private static void Write(LogLevel level, string message, Resource? resource, int? streamId, bool? ephemeral) =>
        Deployment.Running.Logger.Write(level, message, resource, streamId ?? 0, ephemeral ?? false);
}

namespace Pulumi;

/// <summary>Runs before or after a step. An exception before it fails the step.</summary>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);

/// <summary>Runs when a step failed, and says whether it is tried again; it may wait before it answers.</summary>
public delegate Task<bool> ErrorHookCallback(ErrorHookArgs args, CancellationToken cancellationToken = default);

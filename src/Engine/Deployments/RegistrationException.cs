namespace QsGen.Engine.Deployments;

/// <summary>The program's registration cannot be carried out as it stands. The message is for the person.</summary>
internal sealed class RegistrationException(string message) : Exception(message);
